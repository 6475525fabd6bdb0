import type { Where } from 'payload'
import type { z } from 'zod'

import { idOrNull, idsOf } from '../../fields/ids.ts'
import { fold } from '../../fields/search.ts'
import { startOfDay, DAY } from '../../obligations/index.ts'
import { publishedBySlug, publishedPage, type ContentKind, type ContentRow } from '../../store/published.ts'
import { toStoredId } from '../../store/database.ts'
import { cursorOf, placeOf } from '../cursor.ts'
import { code, cursor, day, id, limit, slug, words } from '../params.ts'
import { summaryOf } from '../present/content.ts'
import { namesFor } from '../present/names.ts'
import { newsArticle, broadcastWork } from '../feeds/jsonLd.ts'
import { richText } from '../present/richText.ts'
import { json } from '../prepared/answer.ts'
import { iso } from '../prepared/kitchen.ts'
import { docTag, listTags } from '../prepared/tags.ts'
import { faulty, missing, withdrawn } from '../problem.ts'
import { nextPage, pageOf, resource, type Resource, type Source } from '../resource.ts'
import { articleShape, articleSummaryShape, segmentShape, segmentSummaryShape, type ArticleSummary, type SegmentSummary } from '../shapes.ts'
import { articleExtras } from './articleExtras.ts'

export const contentFilters = { programme: id, theme: code, q: words, from: day, to: day } as const

interface Filter { programme?: string | undefined; theme?: string | undefined; q?: string | undefined; from?: string | undefined; to?: string | undefined }

/** The conditions of a list and the tags of what could come into it; null when nothing can match. */
export async function conditionsOf(source: Source, kind: ContentKind, filter: Filter): Promise<{ where: Where[]; tags: string[] } | null> {
  const { payload } = source
  const where: Where[] = []
  const scope: string[] = []
  if (filter.programme !== undefined) {
    const wanted = toStoredId(payload, filter.programme)
    if (Number.isNaN(wanted)) return null
    where.push({ programme: { equals: wanted } })
    scope.push(`programme=${filter.programme}`)
  }
  const tags: string[] = []
  if (filter.theme !== undefined) {
    const { docs } = await payload.db.find<{ id: number | string }>({
      collection: 'themes', where: { ref: { equals: filter.theme } }, limit: 1, pagination: false, select: { ref: true },
    })
    const theme = docs[0]
    tags.push('themes?')
    where.push(theme === undefined ? { id: { equals: toStoredId(payload, '0') } } : { themes: { in: [theme.id] } })
    if (theme !== undefined) scope.push(`theme=${theme.id}`)
  }
  if (filter.q !== undefined) where.push({ searchText: { contains: fold(filter.q) } })
  if (filter.from !== undefined) where.push({ publishedAt: { greater_than_equal: new Date(startOfDay(filter.from)).toISOString() } })
  if (filter.to !== undefined) where.push({ publishedAt: { less_than: new Date(startOfDay(filter.to) + DAY).toISOString() } })
  // Whatever comes or goes bears every condition, so that any one of them tells of it.
  return { where, tags: [...tags, ...listTags(kind, scope.length > 0 ? scope.slice(0, 1) : [''])] }
}

const listOf = (kind: ContentKind, title: Resource['title'], item: z.ZodType): Resource =>
  resource({
    path: `/${kind}`,
    title,
    params: { ...contentFilters, limit, cursor },
    shape: pageOf(item),
    async make(source, { limit: most, cursor: word, ...filter }) {
      const { payload, base } = source
      const after = word === undefined ? null : placeOf(word)
      if (word !== undefined && after === null) return { refused: faulty([{ name: 'cursor', message: cursor.rule }]) }
      const conditions = await conditionsOf(source, kind, filter)
      const rows = conditions === null ? [] : await publishedPage(payload, kind, conditions.where, after, most + 1)
      const page = rows.slice(0, most)
      const names = await namesFor(payload, base, page)
      const last = rows.length > most ? page.at(-1) : undefined
      const next = last ? nextPage(`${base}/${kind}`, { ...filter, limit: most }, cursorOf({ at: new Date(last.publishedAt).toISOString(), id: last.id })) : null
      return json(
        { items: page.map((row) => summaryOf(kind, row, names, base)), next },
        [...(conditions?.tags ?? []), ...page.map((row) => docTag(kind, row.id)), ...names.tags],
      )
    },
  })

const oneOf = (kind: ContentKind, title: Resource['title'], shape: z.ZodType): Resource =>
  resource({
    path: `/${kind}/{slug}`,
    title,
    inPath: { slug },
    shape,
    async make(source, { slug: wanted }) {
      const { payload, base } = source
      const row = await publishedBySlug(payload, kind, wanted)
      if (row === null) return { refused: missing }
      if (row === 'withdrawn') return { refused: withdrawn }
      const names = await namesFor(payload, base, [row])
      const related = await relatedTo(source, kind, row)
      const extras = kind === 'articles' ? await articleExtras(payload, row.id) : { fields: {}, tags: [] }
      const summary = summaryOf(kind, row, names, base)
      return json(
        {
          ...summary,
          ...richText(row.body),
          files: idsOf(row.files).flatMap((file) => names.image(file) ?? []),
          related: related.map((one) => ({ slug: one.slug, title: one.title, publishedAt: iso(one.publishedAt), url: `${base}/${kind}/${one.slug}` })),
          ...extras.fields,
          jsonLd: kind === 'articles' ? newsArticle(summary as ArticleSummary) : broadcastWork(summary as SegmentSummary),
        },
        [docTag(kind, row.id), ...names.tags, ...related.map((one) => docTag(kind, one.id)), ...relatedTags(kind, row), ...extras.tags],
      )
    },
  })

const RELATED = 5

/** The newest of the same programme, else of the same theme. */
async function relatedTo({ payload }: Source, kind: ContentKind, row: ContentRow): Promise<ContentRow[]> {
  const condition = relation(row)
  if (condition === null) return []
  const found = await publishedPage(payload, kind, [condition.where, { id: { not_equals: row.id } }], null, RELATED)
  return found
}

function relation(row: ContentRow): { where: Where; scope: string } | null {
  const programme = idOrNull(row.programme)
  if (programme !== null) return { where: { programme: { equals: programme } }, scope: `programme=${programme}` }
  const theme = idsOf(row.themes)[0]
  return theme === undefined ? null : { where: { themes: { in: [theme] } }, scope: `theme=${theme}` }
}

const relatedTags = (kind: ContentKind, row: ContentRow): string[] => {
  const condition = relation(row)
  return condition === null ? [] : listTags(kind, [condition.scope])
}

export const contentResources: readonly Resource[] = [
  listOf('segments', { vi: 'Tiết mục phát thanh, truyền hình đã công bố', en: 'Published segments' }, segmentSummaryShape),
  oneOf('segments', { vi: 'Một tiết mục', en: 'One segment' }, segmentShape),
  listOf('articles', { vi: 'Bài viết đã công bố', en: 'Published articles' }, articleSummaryShape),
  oneOf('articles', { vi: 'Một bài viết', en: 'One article' }, articleShape),
]

