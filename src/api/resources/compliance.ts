import type { Payload, Where } from 'payload'

import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { verdictStatus } from '../../i18n/words.ts'
import { DAY, startOfDay, verdictStatuses, type VerdictStatus } from '../../obligations/index.ts'
import { countsFrom, isNotOwed } from '../../rules/verdictCounts.ts'
import { catalogueRows } from '../../store/catalogue.ts'
import { readByIds, readFirst, countAll } from '../../database/read.ts'
import { shownStatusOf } from '../../store/ledger.ts'
import { byId } from '../cursor.ts'
import { pageShape, readPage } from '../page.ts'
import { code, cursor, day, limit } from '../params.ts'
import { iso } from '../present/iso.ts'
import { jsonAnswer } from '../cache/resourceAnswer.ts'
import { docTag, listTags } from '../cache/tags.ts'
import { unknownValues, type Problem } from '../problem.ts'
import { resource, type Resource } from '../resource.ts'
import { complianceCountsShape, complianceShape, type Compliance } from '../shapes/compliance.ts'

const fields = {
  plan: true,
  commitment: true,
  obligorName: true,
  label: true,
  status: true,
  windowStart: true,
  windowEnd: true,
  target: true,
  delivered: true,
  cured: true,
  expected: true,
  expectedCure: true,
  shortfall: true,
  makegoodsInHand: true,
  noData: true,
} as const

/** What the Department chose to publish: plans shown and released for this, and of them the figures alone. */
const released: Where[] = [{ shownPublicly: { equals: true } }, { compliancePublic: { equals: true } }]

interface ComplianceFilter {
  plan?: string | undefined
  commitment?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The released plans that a filter names, by id, and the conditions it puts to their obligations; refused where it names what is not there. */
async function conditionsOnObligations(
  payload: Payload,
  filter: ComplianceFilter,
): Promise<{ planCodes: ReadonlyMap<string, string>; where: readonly Where[] } | { refused: Problem }> {
  const plans = await catalogueRows({ payload }, 'plans', {
    where: [...released, ...(filter.plan === undefined ? [] : [{ ref: { equals: filter.plan } }])],
    limit: 500,
    select: { ref: true },
  })
  const planIds = plans.map(({ id }) => id)
  const commitment =
    filter.commitment === undefined
      ? null
      : await readFirst({ payload }, 'commitments', {
          where: { and: [{ ref: { equals: filter.commitment } }, { plan: { in: planIds } }] },
          select: { ref: true },
        })
  const unknown = [
    ...(filter.plan !== undefined && plans.length === 0 ? ['plan'] : []),
    ...(filter.commitment !== undefined && commitment === null ? ['commitment'] : []),
  ]
  if (unknown.length > 0) return { refused: unknownValues(unknown) }
  const where: Where[] = [
    { plan: { in: planIds } },
    ...(commitment === null ? [] : [{ commitment: { equals: commitment.id } }]),
    ...(filter.from === undefined ? [] : [{ windowEnd: { greater_than: instantToStore(startOfDay(filter.from)) } }]),
    ...(filter.to === undefined ? [] : [{ windowStart: { less_than: instantToStore(startOfDay(filter.to) + DAY) } }]),
  ]
  return { planCodes: new Map(plans.map(({ id, ref }) => [String(id), ref])), where }
}

const compliance = resource({
  path: '/compliance',
  operation: 'listCompliance',
  title: { vi: 'Kết quả thực hiện: từng kế hoạch, chỉ tiêu, kỳ', en: 'Compliance: by plan, commitment and period' },
  params: { plan: code, commitment: code, from: day, to: day, limit, cursor },
  shape: pageShape(complianceShape, { counts: complianceCountsShape }),
  async make({ payload, base }, { limit: most, cursor: word, ...filter }) {
    const asked = await conditionsOnObligations(payload, filter)
    if ('refused' in asked) return asked
    const { planCodes, where } = asked
    const page = await readPage({
      url: `${base}/compliance`,
      limit: most,
      cursor: word,
      filter,
      order: byId,
      rows: (after, count) => obligationRows(payload, planCodes.size === 0 ? null : where, after, count),
    })
    if ('refused' in page) return page
    const items = await complianceItems(payload, page.rows, planCodes)
    const counts = planCodes.size === 0 ? countsOf({}) : await counted(payload, where)
    return jsonAnswer({ items, next: page.next, counts }, [
      ...listTags('obligations'),
      ...listTags('plans'),
      ...listTags('commitments'),
      ...page.rows.map(({ id }) => docTag('obligations', id)),
    ])
  },
})

/** No conditions: no plan is released, and nothing is read. */
const obligationRows = async (payload: Payload, where: readonly Where[] | null, after: Id | null, limit: number) =>
  where === null ? [] : catalogueRows({ payload }, 'obligations', { where, after, limit, select: fields })

type ObligationRow = Awaited<ReturnType<typeof obligationRows>>[number]

async function complianceItems(
  payload: Payload,
  rows: readonly ObligationRow[],
  planCodes: ReadonlyMap<string, string>,
): Promise<Compliance[]> {
  const commitments = await readByIds(
    { payload },
    'commitments',
    rows.map(({ commitment }) => idOf(commitment)),
    { select: { ref: true, title: true, measure: true } },
  )
  return rows.map((row) => {
    const commitment = commitments.get(String(idOf(row.commitment)))
    return {
      plan: planCodes.get(String(idOrNull(row.plan))) ?? '',
      commitment: commitment?.ref ?? '',
      title: commitment?.title ?? '',
      obligor: row.obligorName ?? '',
      label: row.label ?? null,
      from: iso(row.windowStart),
      to: iso(row.windowEnd),
      target: row.target,
      done: row.delivered + row.cured,
      measure: commitment?.measure?.kind ?? 'count',
      state: row.status,
      stateText: { ...verdictStatus[row.status] },
      owed: !isNotOwed(row.status),
      makegoodPlanned: shownStatusOf(row) === 'makegoodPlanned',
      noData: row.noData ?? false,
    }
  })
}

const countsOf = (of: Readonly<Partial<Record<VerdictStatus, number>>>) => {
  const { total, owed, kept } = countsFrom(of)
  const each = Object.fromEntries(verdictStatuses.map((status) => [status, of[status] ?? 0])) as Record<VerdictStatus, number>
  return { total, owed, kept, ...each }
}

/** Everything that was asked for, however many pages it has: the database counts, so that no row of many years is read for it. */
async function counted(payload: Payload, where: readonly Where[]) {
  const of: Partial<Record<VerdictStatus, number>> = {}
  for (const status of verdictStatuses)
    of[status] = await countAll({ payload }, 'obligations', { and: [...where, { status: { equals: status } }] })
  return countsOf(of)
}

export const complianceResources: readonly Resource[] = [compliance]
