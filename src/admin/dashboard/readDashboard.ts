import type { CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import type { Scope } from '../../access/scope.ts'
import { idOf, idOrNull, idsOf, type Id } from '../../fields/ids.ts'
import { instantFromStore, instantToStore, optionalInstantFromStore } from '../../fields/instants.ts'
import { noConditions } from '../../i18n/conditions.ts'
import type { Locale } from '../../i18n/text.ts'
import type { Waiting } from '../../i18n/waiting.ts'
import { DAY, type Instant } from '../../obligations/index.ts'
import { liveLedger } from '../../operations/liveLedger.ts'
import type { Commitment, Obligation, Plan, Shortfall } from '../../payload-types.ts'
import { spansAt } from '../../rules/calendarSpans.ts'
import type { CommitmentLine, DashboardRows, Flag } from '../../reports/dashboard.ts'
import type { ObligationFigures } from '../../reports/tally.ts'
import { openStates } from '../../rules/shortfall.ts'
import { commitmentFact, subjectOfDoc, type CommitmentDoc } from '../../store/commitmentFact.ts'
import { shownOf } from '../../store/ledger.ts'
import { waitingAmong } from '../../store/waiting.ts'
import { conditionsOf, namedFields, namesOf, type Catalogue, type Named, type Names } from '../conditionsOf.ts'

/** How far back the strip of recent windows looks. */
const HISTORY = 366 * DAY

/** What the dashboard is made of, read with the rights of the person who looks: one query per collection. */
export async function readDashboard(req: PayloadRequest, now: Instant, locale: Locale, scope: Scope = 'all'): Promise<DashboardRows> {
  const all = async <T>(collection: CollectionSlug, select: SelectType, where: Where = {}, sort: string | string[] = 'id'): Promise<T[]> => {
    const { docs } = await req.payload.find({
      collection, where, sort, select, depth: 0, limit: 0, pagination: false, overrideAccess: false, user: req.user, req,
    })
    return docs as unknown as T[]
  }
  const plans = await all<Plan>('plans', { title: true, demonstration: true }, { auditing: { equals: 'on' } }, '-period.start')
  if (plans.length === 0) return { plans: [], commitments: [], obligations: [], flags: [] }

  const own = scope === 'mine' ? (personOf(req.user)?.organizations ?? []) : null
  const every = await all<Commitment>('commitments', commitmentFields, { plan: { in: plans.map(({ id }) => id) } }, ['plan', 'ordinal'])
  const shortfalls = await all<Shortfall>('shortfalls', shortfallFields, { and: [{ state: { in: [...openStates] } }, owedBy(own, every)] })
  const obligations = await all<Obligation>('obligations', obligationFields, { and: [owedBy(own, every), {
    or: [
      {
        and: [
          { due: { greater_than: instantToStore(now - HISTORY) } },
          { windowStart: { less_than: instantToStore(spansAt(now).year.end) } },
        ],
      },
      { id: { in: shortfalls.flatMap(({ obligation }) => idOrNull(obligation) ?? []) } },
    ],
  }] }, 'windowEnd')
  const owing = new Set(obligations.map(({ commitment }) => String(idOf(commitment))))
  const commitments = own === null ? every : every.filter((doc) => owing.has(String(doc.id)) || asksOf(own, doc))
  const names = await readNames(all, locale)
  const rows = new Map(obligations.map((doc) => [String(doc.id), doc]))
  const flags = shortfalls.map((doc) => flagOf(doc, rows.get(String(idOrNull(doc.obligation)))))
  const waiting = await waitingByKey(req, flags.filter(({ severity }) => severity === 'unverified' || severity === 'makegoodPlanned'), now)
  return {
    plans: plans.map(({ id, title, demonstration }) => ({ id, title, demonstration: demonstration === true })),
    commitments: commitments.map((doc) => commitmentLine(doc, names)),
    obligations: obligations.map(obligationFigures),
    flags: flags.map((flag) => ({ ...flag, waiting: (flag.key !== null && waiting.get(flag.key)) || [] })),
  }
}

/** What waits to be confirmed behind each of these, by name, for whoever may see the schedule. */
async function waitingByKey(req: PayloadRequest, flags: readonly Flag[], now: Instant): Promise<ReadonlyMap<string, readonly Waiting[]>> {
  if (flags.length === 0 || rights.placements.read(personOf(req.user)) === false) return new Map()
  const live = await liveLedger(req.payload, now)
  const verdicts = live.verdicts(now)
  const hoped = new Map(flags.flatMap(({ key }) => {
    const verdict = key === null ? undefined : verdicts.get(key)
    return key === null || verdict === undefined ? [] : [[key, [...verdict.hoped, ...live.makegoodsInHand(verdict, now).ids]] as const]
  }))
  const known = await waitingAmong(req.payload, req, [...hoped.values()].flat(), now)
  return new Map([...hoped].map(([key, ids]) => [key, ids.flatMap((id) => known.get(id) ?? [])]))
}

/** Whether a commitment names one of these bodies. */
const asksOf = (own: readonly Id[], { obligors }: Pick<Commitment, 'obligors'>): boolean => {
  const named = idsOf(obligors).map(String)
  return own.some((id) => named.includes(String(id)))
}

/** What these bodies owe, alone or together with others; all where none are named. */
function owedBy(own: readonly Id[] | null, commitments: readonly Commitment[]): Where {
  if (own === null) return {}
  const joint = commitments.filter((doc) => doc.aggregation === 'joint' && asksOf(own, doc))
  return { or: [{ obligor: { in: [...own] } }, { commitment: { in: joint.map(({ id }) => id) } }] }
}

const commitmentFields = {
  title: true, plan: true, checkedBy: true, obligors: true, aggregation: true, windows: true, validFrom: true,
  validTo: true, partial: true, match: true, measure: true, minSecondsEach: true, timeBand: true, reruns: true,
  makegoodWithinDays: true, excuseWhenHolidays: true, answersDueDays: true, handChecks: true,
} as const
const shortfallFields = {
  title: true, commitment: true, obligation: true, obligor: true, obligorName: true, state: true, severity: true,
  missing: true, cureBy: true, acknowledgedBy: true,
} as const
const obligationFields = {
  key: true, commitment: true, obligor: true, obligorName: true, label: true, status: true, windowStart: true, windowEnd: true, due: true,
  curableUntil: true, target: true, shortfall: true, delivered: true, cured: true, expected: true, expectedCure: true,
  tentative: true, unverified: true, makegoodsInHand: true, noData: true,
} as const

type ReadNamed = (collection: CollectionSlug, select: SelectType) => Promise<Named[]>

async function readNames(all: ReadNamed, locale: Locale): Promise<Names> {
  const of = (catalogue: Catalogue): Promise<Named[]> => all(catalogue, namedFields[catalogue])
  return namesOf({ channels: await of('channels'), forms: await of('forms'), programmes: await of('programmes') }, locale)
}

function commitmentLine(doc: Commitment, names: Names): CommitmentLine {
  const fact = commitmentFact(doc as unknown as CommitmentDoc)
  const last = (doc.handChecks ?? []).toSorted((a, b) => instantFromStore(a.at) - instantFromStore(b.at)).at(-1)
  return {
    id: doc.id,
    plan: idOf(doc.plan),
    title: doc.title ?? '',
    checkedBy: doc.checkedBy,
    kind: fact?.measure.kind ?? 'count',
    conditions: fact === null ? noConditions : conditionsOf(fact, subjectOfDoc(doc as unknown as CommitmentDoc), names),
    lastCheck: last === undefined ? null : { at: instantFromStore(last.at), outcome: last.outcome },
  }
}

const obligationFigures = (doc: Obligation): ObligationFigures => ({
  ...doc,
  status: shownOf(doc),
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

const flagOf = (doc: Shortfall, row: Obligation | undefined): Flag => ({
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
