import type { PayloadRequest, Where } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import type { ViewScope } from '../../access/scope.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { instantFromStore, instantToStore, optionalInstantFromStore } from '../../documents/instants.ts'
import type { Locale } from '../../platform/text.ts'
import type { AwaitingOutcome } from '../../i18n/awaitingOutcome.ts'
import { DAY, type Instant } from '../../obligations/index.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import type { Selected } from '../../documents/stored.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { anyTime, readDutyOccurrences } from '../../operations/duties/readDutyOccurrences.ts'
import { dutyStates, dutyStateTraits } from '../../rules/duties/dutyState.ts'
import { groupedBy } from '../../rules/groupedBy.ts'
import { bodiesShown } from '../../store/duties.ts'
import { spansAt } from '../../rules/calendarSpans.ts'
import type { CommitmentLine, DashboardRows, Flag } from '../../reports/dashboard.ts'
import type { ObligationFigures } from '../../reports/tally.ts'
import { openStates } from '../../rules/shortfall.ts'
import { shownStatusOf } from '../../store/ledger.ts'
import { waitingAmong } from '../../store/waiting.ts'
import { asksOf, commitmentLine, readConditionNames, readFollowed, type FollowedCommitment } from './readFollowed.ts'

/** How far back the strip of recent windows looks. */
export const HISTORY = 366 * DAY

/** What the dashboard is made of, read with the rights of the person who looks: one query per collection. */
export async function readDashboard(req: PayloadRequest, now: Instant, locale: Locale, scope: ViewScope = 'all'): Promise<DashboardRows> {
  const { plans, commitments: every } = await readFollowed(req)
  if (plans.length === 0) return { plans: [], commitments: [], obligations: [], flags: [] }

  const own = scope === 'mine' ? (personOf(req.user)?.organizations ?? []) : null
  const shortfalls = await readPermitted(req, 'shortfalls', {
    where: { and: [{ state: { in: [...openStates] } }, owedBy(own, every)] },
    sort: 'id',
    select: shortfallFields,
  })
  const obligations = await readPermitted(req, 'obligations', {
    where: {
      and: [
        owedBy(own, every),
        {
          or: [
            {
              and: [
                { due: { greater_than: instantToStore(now - HISTORY) } },
                { windowStart: { less_than: instantToStore(spansAt(now).year.end) } },
              ],
            },
            { id: { in: shortfalls.flatMap(({ obligation }) => idOrNull(obligation) ?? []) } },
          ],
        },
      ],
    },
    sort: 'windowEnd',
    select: obligationFields,
  })
  const owing = new Set(obligations.map(({ commitment }) => String(idOf(commitment))))
  const commitments = own === null ? every : every.filter((doc) => owing.has(String(doc.id)) || asksOf(own, doc))
  const names = await readConditionNames(req, locale)
  const rows = new Map(obligations.map((doc) => [String(doc.id), doc]))
  const flags = shortfalls.map((doc) => flagOf(doc, rows.get(String(idOrNull(doc.obligation)))))
  const waiting = await waitingByKey(
    req,
    flags.filter(({ severity }) => severity === 'unverified' || severity === 'makegoodPlanned'),
    now,
  )
  const checks = await readChecks(
    req,
    plans.map(({ id }) => id),
    { now, own },
  )
  return {
    plans,
    commitments: commitments.map((doc) => commitmentLine(doc, names, { checks: checks.get(String(doc.id)) ?? [] })),
    obligations: obligations.map(obligationFigures),
    flags: flags.map((flag) => ({ ...flag, waiting: (flag.key !== null && waiting.get(flag.key)) || [] })),
  }
}

/** How the checks by hand of each commitment stand: those of this year, and what is left over, as far as the person may see them. */
async function readChecks(
  req: PayloadRequest,
  plans: readonly Id[],
  { now, own }: { now: Instant; own: readonly Id[] | null },
): Promise<ReadonlyMap<string, CommitmentLine['checks']>> {
  const shown = bodiesShown(req)
  const bodies = shown === 'all' ? (own ?? undefined) : shown
  const { start, end } = spansAt(now).year
  const read = await readDutyOccurrences(req, { plans, bodies, onlyChecks: true }, { start: anyTime(now).start, end }, now)
  const told = read.filter(({ state, window }) => window.due > start || dutyStateTraits[state].waitsFor !== null)
  return new Map(
    [...groupedBy(told, ({ duty }) => String(duty.commitment))].map(([commitment, of]) => [
      commitment,
      dutyStates.map((state) => ({ state, n: of.filter((one) => one.state === state).length })).filter(({ n }) => n > 0),
    ]),
  )
}

/** What waits to be confirmed behind each of these, by name, for whoever may see the schedule. */
async function waitingByKey(
  req: PayloadRequest,
  flags: readonly Flag[],
  now: Instant,
): Promise<ReadonlyMap<string, readonly AwaitingOutcome[]>> {
  if (flags.length === 0 || rights.placements.read(personOf(req.user)) === false) return new Map()
  const live = await liveLedger(req.payload, now)
  const verdicts = live.verdicts(now)
  const hoped = new Map(
    flags.flatMap(({ key }) => {
      const verdict = key === null ? undefined : verdicts.get(key)
      return key === null || verdict === undefined ? [] : [[key, [...verdict.hoped, ...live.makegoodsInHand(verdict, now).ids]] as const]
    }),
  )
  const known = await waitingAmong(req, [...hoped.values()].flat(), now)
  return new Map([...hoped].map(([key, ids]) => [key, ids.flatMap((id) => known.get(id) ?? [])]))
}

/** What these bodies owe, alone or together with others; all where none are named. */
function owedBy(own: readonly Id[] | null, commitments: readonly FollowedCommitment[]): Where {
  if (own === null) return {}
  const joint = commitments.filter((doc) => doc.aggregation === 'joint' && asksOf(own, doc))
  return { or: [{ obligor: { in: [...own] } }, { commitment: { in: joint.map(({ id }) => id) } }] }
}

const shortfallFields = {
  title: true,
  commitment: true,
  obligation: true,
  obligor: true,
  obligorName: true,
  state: true,
  severity: true,
  missing: true,
  cureBy: true,
  acknowledgedBy: true,
} as const
const obligationFields = {
  key: true,
  commitment: true,
  obligor: true,
  obligorName: true,
  label: true,
  status: true,
  windowStart: true,
  windowEnd: true,
  due: true,
  curableUntil: true,
  target: true,
  shortfall: true,
  delivered: true,
  cured: true,
  expected: true,
  expectedCure: true,
  tentative: true,
  unverified: true,
  makegoodsInHand: true,
  noData: true,
} as const

const obligationFigures = (doc: Selected<'obligations', typeof obligationFields>): ObligationFigures => ({
  ...doc,
  status: shownStatusOf(doc),
  makegoodsInHand: doc.makegoodsInHand ?? 0,
  noData: doc.noData ?? false,
  commitment: idOf(doc.commitment),
  obligor: idOrNull(doc.obligor),
  obligorName: doc.obligorName ?? '',
  label: doc.label ?? null,
  windowStart: instantFromStore(doc.windowStart),
  windowEnd: instantFromStore(doc.windowEnd),
  // A row of an earlier version has none until it is audited.
  due: instantFromStore(doc.due ?? doc.windowEnd),
  curableUntil: optionalInstantFromStore(doc.curableUntil),
})

const flagOf = (
  doc: Selected<'shortfalls', typeof shortfallFields>,
  row: Selected<'obligations', typeof obligationFields> | undefined,
): Flag => ({
  id: doc.id,
  obligation: idOrNull(doc.obligation),
  key: row?.key ?? null,
  windowStart: row ? instantFromStore(row.windowStart) : null,
  commitment: idOf(doc.commitment),
  obligor: idOrNull(doc.obligor),
  obligorName: doc.obligorName ?? '',
  title: doc.title ?? '',
  severity: doc.severity,
  missing: doc.missing,
  cureBy: optionalInstantFromStore(doc.cureBy),
  acknowledgedBy: doc.state === 'acknowledged' ? (doc.acknowledgedBy ?? '') : null,
  waiting: [],
})
