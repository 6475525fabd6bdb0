import type { MeasureKind, Verdict } from '../obligations/index.ts'
import { fourDecimals, fractionOf } from './fractions.ts'
import type { Period } from './periods.ts'
import { isKept, isNotOwed } from '../rules/verdictCounts.ts'
import { dueStatuses, type DueStatus, type DueVerdict, type Told } from './told.ts'

/** What was asked and what there is of it, in placements or in seconds. */
export interface TargetAndDone {
  readonly target: number
  readonly done: number
}

export interface Running extends TargetAndDone {
  readonly count: number
  /** Of status `met` or `madeGood`. */
  readonly met: number
}

type StatusCounts = Readonly<Record<DueStatus, number>>

/** What every line of a report counts (record-semantics §4). */
export interface DueCounts extends StatusCounts {
  readonly due: number
  /** Due and neither waived nor excused. */
  readonly owed: number
  /** Kept of what was owed, with four decimals; null where nothing was owed. */
  readonly keptRate: number | null
  readonly onTimeRate: number | null
  /** Of the due ones, those that began before the period. */
  readonly carriedIn: number
}

/** A line within one kind of measure: of one commitment and obligor, or of one commitment. */
export interface Figures extends DueCounts, TargetAndDone {
  readonly measure: MeasureKind
  readonly running: Running
}

/** A line over commitments of several measures, which are never added up. */
export interface MixedFigures extends DueCounts {
  readonly measures: Readonly<Partial<Record<MeasureKind, TargetAndDone>>>
  readonly running: Pick<Running, 'count' | 'met'>
}

/** Adds up what a line tells of, one verdict at a time. */
export interface LineTally {
  readonly statuses: Record<DueStatus, number>
  readonly sums: Map<MeasureKind, { due: { target: number; done: number }; running: { target: number; done: number } }>
  due: number
  carriedIn: number
  running: number
  runningMet: number
}

export const newLineTally = (): LineTally => ({
  statuses: Object.fromEntries(dueStatuses.map((status) => [status, 0])) as Record<DueStatus, number>,
  sums: new Map(),
  due: 0,
  carriedIn: 0,
  running: 0,
  runningMet: 0,
})

function sumsOf(tally: LineTally, measure: MeasureKind) {
  const found = tally.sums.get(measure)
  if (found !== undefined) return found
  const made = { due: { target: 0, done: 0 }, running: { target: 0, done: 0 } }
  tally.sums.set(measure, made)
  return made
}

function add(sums: { target: number; done: number }, { target, delivered, cured }: Verdict): void {
  sums.target += target
  sums.done += Math.min(target, delivered + cured)
}

export function addDue(tally: LineTally, verdict: DueVerdict, measure: MeasureKind, { start }: Pick<Period, 'start'>): void {
  const { due } = sumsOf(tally, measure)
  tally.due += 1
  tally.statuses[verdict.status] += 1
  if (verdict.windowStart < start) tally.carriedIn += 1
  if (!isNotOwed(verdict.status)) add(due, verdict)
}

export function addRunning(tally: LineTally, verdict: Verdict, measure: MeasureKind): void {
  const { running } = sumsOf(tally, measure)
  tally.running += 1
  if (isKept(verdict.status)) tally.runningMet += 1
  add(running, verdict)
}

/** Tallies of the told verdicts, a new one for every distinct key. */
export function talliesBy(told: Told, keyOf: (verdict: Verdict) => string, terms: LineTerms): Map<string, LineTally> {
  const tallies = new Map<string, LineTally>()
  const tallyOf = (verdict: Verdict): LineTally => {
    const key = keyOf(verdict)
    const found = tallies.get(key)
    if (found !== undefined) return found
    const made = newLineTally()
    tallies.set(key, made)
    return made
  }
  for (const verdict of told.due) addDue(tallyOf(verdict), verdict, terms.measureOf(verdict.commitment), terms.period)
  for (const verdict of told.running) addRunning(tallyOf(verdict), verdict, terms.measureOf(verdict.commitment))
  return tallies
}

export interface LineTerms {
  readonly period: Period
  readonly measureOf: (commitment: string) => MeasureKind
}

const rate = (part: number, owed: number): number | null => (owed === 0 ? null : fourDecimals(fractionOf(part, owed)))

export function dueCountsOf({ due, statuses, carriedIn }: LineTally): DueCounts {
  const owed = due - statuses.waived - statuses.excused
  return {
    due,
    ...statuses,
    owed,
    keptRate: rate(statuses.met + statuses.madeGood, owed),
    onTimeRate: rate(statuses.met, owed),
    carriedIn,
  }
}

/** The figures of a tally that has one measure alone. */
export function figuresOf(tally: LineTally, measure: MeasureKind): Figures {
  const { due, running } = sumsOf(tally, measure)
  const { carriedIn, ...counts } = dueCountsOf(tally)
  return { measure, ...counts, ...due, carriedIn, running: { count: tally.running, met: tally.runningMet, ...running } }
}

/** The figures of a tally over several measures, each summed by itself. */
export function mixedFiguresOf(tally: LineTally): MixedFigures {
  const { carriedIn, ...counts } = dueCountsOf(tally)
  const kinds = [...tally.sums.keys()].sort()
  return {
    ...counts,
    measures: Object.fromEntries(kinds.map((kind) => [kind, tally.sums.get(kind)!.due])),
    carriedIn,
    running: { count: tally.running, met: tally.runningMet },
  }
}
