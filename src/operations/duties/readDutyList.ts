import type { PayloadRequest } from 'payload'

import type { DutyQuery } from '../../contracts/duties.ts'
import { personOf } from '../../access/roles.ts'
import { readAmong } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import type { Stored } from '../../documents/stored.ts'
import { periodOf } from '../../figures/periods.ts'
import { localDateOf, type Instant, type Span } from '../../obligations/index.ts'
import { dutyStates, dutyStateTraits, type DutyState } from '../../rules/duties/dutyState.ts'
import { bodiesShown, readDutyFacts, type DutyBody, type DutyFact } from '../../store/duties.ts'
import { readScope } from '../desk/readScope.ts'
import { anyTime, dutyOccurrencesOf, type DutyOccurrence } from './readDutyOccurrences.ts'

export type DutyStepRow = NonNullable<Stored<'duty-accounts'>['steps']>[number]

/** Of which bodies the duties are listed: those that are asked for, and that the person may see; her own where she looks at her own. */
export async function bodiesListed(req: PayloadRequest, asked: Id | undefined): Promise<readonly Id[] | undefined> {
  const shown = bodiesShown(req)
  if (asked !== undefined) return shown === 'all' || shown.some((id) => String(id) === String(asked)) ? [asked] : []
  if (shown !== 'all') return shown
  return (await readScope(req)) === 'mine' ? personOf(req.user)!.organizations : undefined
}

export interface DutyList {
  /** By body or plan, then by deadline. */
  readonly occurrences: readonly DutyOccurrence[]
  readonly counts: Readonly<Record<DutyState, number>>
  /** Duties of the plans asked for that nobody is named for, and that have no deadline. */
  readonly withoutBody: readonly DutyFact[]
  readonly withoutDeadline: readonly DutyFact[]
  /** Whom the duties ask that the person may see, whatever the query names. */
  readonly bodies: readonly DutyBody[]
}

/** The duties that a query asks for, as far as the person behind the request may see them. */
export async function readDutyList(req: PayloadRequest, query: DutyQuery, now: Instant): Promise<DutyList> {
  const shown = bodiesShown(req)
  const all = await readDutyFacts(req, shown === 'all' ? {} : { bodies: shown })
  const bodies = await bodiesListed(req, query.body)
  const year = periodOf({ calendar: 'civil', kind: 'Y', year: Number(localDateOf(now).slice(0, 4)) })!
  const span: Span = query.period ?? { start: anyTime(now).start, end: year.end }
  const ofPlan = query.plan === undefined ? all : all.filter(({ plan }) => String(plan) === String(query.plan))
  const read = await dutyOccurrencesOf(req, { duties: bodies === undefined ? ofPlan : askedOf(ofPlan, bodies), bodies }, span, now)
  const inTime = query.period === undefined ? read.filter(({ state, window }) => window.due > year.start || isWaiting(state)) : read
  const asked = query.commitment === undefined ? inTime : inTime.filter(({ duty }) => String(duty.commitment) === String(query.commitment))
  const wanted = query.state.length === 0 ? asked : asked.filter(({ state }) => query.state.includes(state))
  const every = bodies === undefined ? ofPlan : []
  return {
    occurrences: inOrder(wanted, query.by ?? 'body'),
    counts: countsOf(asked),
    withoutBody: every.filter(({ bodies: named, frequency }) => named.length === 0 && frequency !== 'none'),
    withoutDeadline: every.filter(({ frequency }) => frequency === 'none'),
    bodies: [...new Map(all.flatMap((duty) => duty.bodies.map((body) => [String(body.id), body] as const))).values()],
  }
}

/** What some duties ask of some bodies. */
const askedOf = (duties: readonly DutyFact[], bodies: readonly Id[]): DutyFact[] => {
  const wanted = new Set(bodies.map(String))
  return duties
    .map((duty) => ({ ...duty, bodies: duty.bodies.filter(({ id }) => wanted.has(String(id))) }))
    .filter((duty) => duty.bodies.length > 0)
}

const isWaiting = (state: DutyState): boolean => dutyStateTraits[state].waitsFor !== null

function countsOf(occurrences: readonly DutyOccurrence[]): Record<DutyState, number> {
  const counts = Object.fromEntries(dutyStates.map((state) => [state, 0])) as Record<DutyState, number>
  for (const { state } of occurrences) counts[state]++
  return counts
}

/** Names are compared once each, not once for every pair of lines. */
function inOrder(occurrences: readonly DutyOccurrence[], by: 'body' | 'plan'): DutyOccurrence[] {
  const collator = new Intl.Collator('vi', { numeric: true })
  const names = new Map(occurrences.map(({ body }) => [String(body.id), body.name]))
  const bodyPlace = new Map([...names].sort((a, b) => collator.compare(a[1], b[1])).map(([id], at) => [id, at]))
  const dutyPlace = new Map([...new Set(occurrences.map(({ duty }) => duty))].map((duty, at) => [duty, at]))
  const planPlace = new Map([...new Set(occurrences.map(({ duty }) => duty.plan))].map((plan, at) => [plan, at]))
  const first = (one: DutyOccurrence): number => (by === 'body' ? bodyPlace.get(String(one.body.id))! : planPlace.get(one.duty.plan)!)
  return occurrences.toSorted(
    (a, b) =>
      first(a) - first(b) ||
      a.dueBy - b.dueBy ||
      dutyPlace.get(a.duty)! - dutyPlace.get(b.duty)! ||
      bodyPlace.get(String(a.body.id))! - bodyPlace.get(String(b.body.id))!,
  )
}

/** The steps of some that have an account, by their keys. */
export async function stepsOfDuties(req: PayloadRequest, occurrences: readonly DutyOccurrence[]): Promise<Map<string, DutyStepRow[]>> {
  const values = occurrences.flatMap(({ account }) => account?.id ?? [])
  const docs = await readAmong(req, 'duty-accounts', { field: 'id', values, select: { key: true, steps: true } })
  return new Map(docs.map(({ key, steps }) => [key, steps ?? []]))
}

/** What proves the report that stands: of the last one that was handed in, or of a check. */
export const evidenceOfSteps = (steps: readonly DutyStepRow[]): NonNullable<DutyStepRow['evidence']> =>
  steps.findLast(({ step }) => step === 'handIn' || step === 'check')?.evidence ?? []
