import type { Where } from 'payload'

import { readByIds, readFirst } from '../../database/read.ts'
import { dayFromStore } from '../../documents/days.ts'
import { idsOf, type Id } from '../../documents/ids.ts'
import { catalogueRows } from '../../store/catalogue.ts'
import { jsonAnswer } from '../cache/resourceAnswer.ts'
import { docTag, listTags } from '../cache/tags.ts'
import { byId } from '../cursor.ts'
import { pageShape, readPage } from '../page.ts'
import { cursor, limit, ref } from '../params.ts'
import { missing } from '../problem.ts'
import { resource, type ApiSource } from '../resource.ts'
import { planShape, planSummaryShape, type PlanSummary, type PublicCommitment } from '../shapes/catalogue.ts'
import { publicTheme, publicThemeFields } from './themes.ts'

interface PlanRow {
  id: Id
  ref: string
  title: string
  number?: string | null
  symbol?: string | null
  issuer?: unknown
  issuingBody?: { name?: string | null } | null
  period?: { start?: string | null; end?: string | null } | null
  compliancePublic?: boolean | null
}
const planFields = {
  ref: true,
  title: true,
  number: true,
  symbol: true,
  issuer: true,
  issuingBody: true,
  period: true,
  compliancePublic: true,
} as const
const isShownPublicly: Where = { shownPublicly: { equals: true } }

export const shownPlan = ({ payload }: ApiSource, wanted: string): Promise<PlanRow | null> =>
  readFirst({ payload }, 'plans', { where: { and: [{ ref: { equals: wanted } }, isShownPublicly] }, select: planFields })

const day = (stored: string | null | undefined): string | null => (stored ? dayFromStore(stored) : null)

/** `47/QĐ-UBND`; none while the clerk has not numbered the plan: `/KH-UBND` is the symbol, not a number. */
const numberOf = ({ number, symbol }: PlanRow): string | null =>
  !number ? null : !symbol || number.includes(symbol) ? number : `${number}/${symbol}`

const planSummary = (row: PlanRow): PlanSummary => ({
  code: row.ref,
  number: numberOf(row),
  title: row.title,
  issuer: row.issuingBody?.name ?? null,
  from: day(row.period?.start),
  to: day(row.period?.end),
  compliance: row.compliancePublic ?? false,
})

export const plans = resource({
  path: '/plans',
  operation: 'listPlans',
  title: { vi: 'Các kế hoạch được công khai', en: 'Plans that are shown' },
  params: { limit, cursor },
  shape: pageShape(planSummaryShape),
  async make({ payload, base }, { limit: most, cursor: word }) {
    const page = await readPage({
      url: `${base}/plans`,
      limit: most,
      cursor: word,
      filter: {},
      order: byId,
      rows: (after, count) => catalogueRows({ payload }, 'plans', { where: [isShownPublicly], after, limit: count, select: planFields }),
    })
    if ('refused' in page) return page
    return jsonAnswer({ items: page.rows.map(planSummary), next: page.next }, [
      ...listTags('plans'),
      ...page.rows.map(({ id }) => docTag('plans', id)),
    ])
  },
})

/** Themes or commitments of one plan: more than any has, so that they need no pages. */
const MAX_LINES_OF_PLAN = 2_000

export const onePlan = resource({
  path: '/plans/{code}',
  operation: 'getPlan',
  title: {
    vi: 'Một kế hoạch: nội dung và chỉ tiêu, đúng lời văn của kế hoạch',
    en: 'One plan: its themes and commitments, in its own words',
  },
  inPath: { code: ref },
  shape: planShape,
  async make(source, { code: wanted }) {
    const { payload } = source
    const plan = await shownPlan(source, wanted)
    if (plan === null) return { refused: missing }
    const own: Where[] = [{ plan: { equals: plan.id } }]
    const [themes, commitments] = await Promise.all([
      catalogueRows({ payload }, 'themes', { where: own, limit: MAX_LINES_OF_PLAN, select: publicThemeFields }),
      catalogueRows({ payload }, 'commitments', {
        where: own,
        limit: MAX_LINES_OF_PLAN,
        select: {
          ref: true,
          title: true,
          text: true,
          obligors: true,
          checkedBy: true,
          source: true,
        },
      }),
    ])
    const obligors = await readByIds(
      { payload },
      'organizations',
      commitments.flatMap((row) => idsOf(row.obligors)),
      { select: { name: true } },
    )
    return jsonAnswer(
      {
        ...planSummary(plan),
        themes: themes.map((row) => publicTheme(row, plan.ref)),
        commitments: commitments.map((row): PublicCommitment => ({
          code: row.ref,
          title: row.title ?? '',
          words: row.text,
          source: row.source?.section ?? null,
          obligors: idsOf(row.obligors).flatMap((id) => obligors.get(String(id))?.name ?? []),
          checkedByHand: row.checkedBy === 'hand',
        })),
      },
      [
        docTag('plans', plan.id),
        ...listTags('themes'),
        ...listTags('commitments'),
        ...[...obligors.keys()].map((id) => docTag('organizations', id)),
      ],
    )
  },
})
