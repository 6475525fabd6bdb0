import { idOrNull, type Id } from '../../documents/ids.ts'
import { catalogueRows } from '../../store/catalogue.ts'
import { jsonAnswer } from '../cache/resourceAnswer.ts'
import { listTags } from '../cache/tags.ts'
import { byId } from '../cursor.ts'
import { pageShape, readPage } from '../page.ts'
import { code, cursor, limit } from '../params.ts'
import { unknownValues } from '../problem.ts'
import { resource } from '../resource.ts'
import { themeShape, type PublicTheme } from '../shapes/catalogue.ts'

interface ThemeRow {
  id: Id
  ref: string
  marker?: string | null
  text: string
  plan?: unknown
}
export const publicThemeFields = { ref: true, marker: true, text: true, plan: true } as const

export const publicTheme = (row: ThemeRow, plan: string | null): PublicTheme => ({
  code: row.ref,
  marker: row.marker ?? null,
  text: row.text,
  plan,
})

export const themes = resource({
  path: '/themes',
  operation: 'listThemes',
  title: { vi: 'Nội dung tuyên truyền của các kế hoạch được công khai', en: 'Themes of the plans that are shown' },
  params: { plan: code, limit, cursor },
  shape: pageShape(themeShape),
  async make({ payload, base }, { limit: most, cursor: word, ...filter }) {
    const plans = await catalogueRows({ payload }, 'plans', {
      where: [{ shownPublicly: { equals: true } }, ...(filter.plan === undefined ? [] : [{ ref: { equals: filter.plan } }])],
      limit: 500,
      select: { ref: true },
    })
    if (filter.plan !== undefined && plans.length === 0) return { refused: unknownValues(['plan']) }
    const page = await readPage({
      url: `${base}/themes`,
      limit: most,
      cursor: word,
      filter,
      order: byId,
      rows: async (after, count) =>
        plans.length === 0
          ? []
          : catalogueRows({ payload }, 'themes', {
              where: [{ plan: { in: plans.map(({ id }) => id) } }],
              after,
              limit: count,
              select: publicThemeFields,
            }),
    })
    if ('refused' in page) return page
    const refs = new Map(plans.map(({ id, ref: name }) => [String(id), name]))
    return jsonAnswer({ items: page.rows.map((row) => publicTheme(row, refs.get(String(idOrNull(row.plan))) ?? null)), next: page.next }, [
      ...listTags('themes'),
      ...listTags('plans'),
    ])
  },
})
