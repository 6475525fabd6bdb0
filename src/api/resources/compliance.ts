import type { Payload, Where } from 'payload'

import { idOf, idOrNull, type Id } from '../../fields/ids.ts'
import { instantToStore } from '../../fields/instants.ts'
import { verdictStatus } from '../../i18n/words.ts'
import { DAY, startOfDay, verdictStatuses, type VerdictStatus } from '../../obligations/index.ts'
import { isNotOwed, verdictCounts } from '../../rules/verdictCounts.ts'
import { catalogueRows, rowBy } from '../../store/catalogue.ts'
import { shownOf } from '../../store/ledger.ts'
import { byIds } from '../../store/published.ts'
import { byId } from '../cursor.ts'
import { pageOf, readPage } from '../page.ts'
import { code, cursor, day, limit } from '../params.ts'
import { iso } from '../present/iso.ts'
import { json } from '../prepared/answer.ts'
import { docTag, listTags } from '../prepared/tags.ts'
import { unknownValues } from '../problem.ts'
import { resource, type Resource } from '../resource.ts'
import { complianceCountsShape, complianceShape, type Compliance } from '../shapes.ts'

interface Row {
  id: Id; plan?: unknown; commitment: unknown; obligorName?: string | null; label?: string | null; status: VerdictStatus
  windowStart: string; windowEnd: string; target: number; delivered: number; cured: number
  expected: number; expectedCure: number; shortfall: number; makegoodsInHand?: number | null; noData?: boolean | null
}
const fields = {
  plan: true, commitment: true, obligorName: true, label: true, status: true, windowStart: true, windowEnd: true, target: true, delivered: true, cured: true,
  expected: true, expectedCure: true, shortfall: true, makegoodsInHand: true, noData: true,
} as const

/** What the Department chose to publish: plans shown and released for this, and of them the figures alone. */
const released: Where[] = [{ shownPublicly: { equals: true } }, { compliancePublic: { equals: true } }]

const compliance = resource({
  path: '/compliance',
  operation: 'listCompliance',
  title: { vi: 'Kết quả thực hiện: từng kế hoạch, chỉ tiêu, kỳ', en: 'Compliance: by plan, commitment and period' },
  params: { plan: code, commitment: code, from: day, to: day, limit, cursor },
  shape: pageOf(complianceShape, { counts: complianceCountsShape }),
  async make({ payload, base }, { limit: most, cursor: word, ...filter }) {
    const plans = await catalogueRows<{ id: Id; ref: string }>(
      payload, 'plans', [...released, ...(filter.plan === undefined ? [] : [{ ref: { equals: filter.plan } }])], null, 500, { ref: true },
    )
    const one = filter.commitment === undefined ? null : await rowBy<{ id: Id }>(
      payload, 'commitments', { and: [{ ref: { equals: filter.commitment } }, { plan: { in: plans.map(({ id }) => id) } }] }, { ref: true },
    )
    const unknown = [...(filter.plan !== undefined && plans.length === 0 ? ['plan'] : []), ...(filter.commitment !== undefined && one === null ? ['commitment'] : [])]
    if (unknown.length > 0) return { refused: unknownValues(unknown) }
    const where: Where[] = [
      { plan: { in: plans.map(({ id }) => id) } },
      ...(one === null ? [] : [{ commitment: { equals: one.id } }]),
      ...(filter.from === undefined ? [] : [{ windowEnd: { greater_than: instantToStore(startOfDay(filter.from)) } }]),
      ...(filter.to === undefined ? [] : [{ windowStart: { less_than: instantToStore(startOfDay(filter.to) + DAY) } }]),
    ]
    const page = await readPage({
      url: `${base}/compliance`, limit: most, cursor: word, filter, order: byId,
      rows: async (after, count) => (plans.length === 0 ? [] : catalogueRows<Row>(payload, 'obligations', where, after, count, fields)),
    })
    if ('refused' in page) return page
    const commitments = await byIds<{ id: Id; ref: string; title?: string | null; measure?: { kind?: 'count' | 'seconds' } | null }>(
      payload, 'commitments', page.rows.map(({ commitment: of }) => idOf(of)), { ref: true, title: true, measure: true },
    )
    const refs = new Map(plans.map(({ id, ref }) => [String(id), ref]))
    return json(
      {
        items: page.rows.map((row): Compliance => {
          const commitment = commitments.get(String(idOf(row.commitment)))
          return {
            plan: refs.get(String(idOrNull(row.plan))) ?? '', commitment: commitment?.ref ?? '', title: commitment?.title ?? '',
            obligor: row.obligorName ?? '', label: row.label ?? null, from: iso(row.windowStart), to: iso(row.windowEnd),
            target: row.target, done: row.delivered + row.cured, measure: commitment?.measure?.kind ?? 'count',
            state: row.status, stateText: { ...verdictStatus[row.status] },
            owed: !isNotOwed(row.status), makegoodPlanned: shownOf(row) === 'makegoodPlanned', noData: row.noData ?? false,
          }
        }),
        next: page.next,
        counts: plans.length === 0 ? countsOf([]) : await counted(payload, where),
      },
      [...listTags('obligations'), ...listTags('plans'), ...listTags('commitments'), ...page.rows.map(({ id }) => docTag('obligations', id))],
    )
  },
})

const countsOf = (statuses: readonly VerdictStatus[]) => {
  const { total, owed, kept, of } = verdictCounts(statuses)
  const each = Object.fromEntries(verdictStatuses.map((status) => [status, of[status] ?? 0])) as Record<VerdictStatus, number>
  return { total, owed, kept, ...each }
}

/** Everything that was asked for, however many pages it has. */
async function counted(payload: Payload, where: readonly Where[]) {
  const { docs } = await payload.db.find<Pick<Row, 'id' | 'status'>>({
    collection: 'obligations', where: { and: [...where] }, select: { status: true } as never, limit: 0, pagination: false,
  })
  return countsOf(docs.map(({ status }) => status))
}

export const complianceResources: readonly Resource[] = [compliance]
