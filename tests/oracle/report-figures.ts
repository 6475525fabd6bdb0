/** record-semantics §3 and §4: which obligations a report tells of, and their figures. */
import { parseInstant } from './calendar.ts'
import type { Instant } from './calendar.ts'
import type { VerdictRow, VerdictStatus } from './case-file.ts'
import { fraction, roundHalfUp } from './fraction.ts'
import type { Span } from './obligations.ts'

/** One obligation that is told of. */
export interface Told {
  verdict: VerdictRow
  /** Else it is running. */
  due: boolean
  measure: 'count' | 'seconds'
  carriedIn: boolean
}

const NOT_OWED: VerdictStatus[] = ['waived', 'excused']
const KEPT: VerdictStatus[] = ['met', 'madeGood']

/** Null for an obligation of which the report says nothing. */
export function tellOf(verdict: VerdictRow, measure: Told['measure'], period: Span, cutOff: Instant): Told | null {
  const due = parseInstant(verdict.due)
  const windowStart = parseInstant(verdict.windowStart)
  const carriedIn = windowStart < period.start
  if (period.start < due && due <= cutOff) return { verdict, due: true, measure, carriedIn }
  if (windowStart < cutOff && cutOff < due && !NOT_OWED.includes(verdict.status)) return { verdict, due: false, measure, carriedIn }
  return null
}

const ofStatus = (told: Told[], statuses: VerdictStatus[]): number => told.filter(({ verdict }) => statuses.includes(verdict.status)).length

const dueOf = (told: Told[]): Told[] => told.filter(({ due }) => due)
const runningOf = (told: Told[]): Told[] => told.filter(({ due }) => !due)

export interface KeptAndOwed {
  owed: number
  kept: number
  due: number
  running: number
  runningMet: number
}

/** What rates and scores are made of. */
export const keptAndOwed = (told: Told[]): KeptAndOwed => ({
  due: dueOf(told).length,
  owed: dueOf(told).length - ofStatus(dueOf(told), NOT_OWED),
  kept: ofStatus(dueOf(told), KEPT),
  running: runningOf(told).length,
  runningMet: ofStatus(runningOf(told), KEPT),
})

const rate = (count: number, owed: number): number | null => (owed === 0 ? null : roundHalfUp(fraction(count, owed), 4))

function countsOf(told: Told[]) {
  const due = dueOf(told)
  const { owed, kept } = keptAndOwed(told)
  return {
    due: due.length,
    met: ofStatus(due, ['met']),
    madeGood: ofStatus(due, ['madeGood']),
    waived: ofStatus(due, ['waived']),
    excused: ofStatus(due, ['excused']),
    unverified: ofStatus(due, ['unverified']),
    curable: ofStatus(due, ['curable']),
    short: ofStatus(due, ['short']),
    owed,
    keptRate: rate(kept, owed),
    onTimeRate: rate(ofStatus(due, ['met']), owed),
    carriedIn: due.filter(({ carriedIn }) => carriedIn).length,
  }
}

function sumsOf(told: Told[]): { target: number; done: number } {
  const owed = told.map(({ verdict }) => verdict).filter(({ status }) => !NOT_OWED.includes(status))
  return {
    target: owed.reduce((sum, { target }) => sum + target, 0),
    done: owed.reduce((sum, { target, delivered, cured }) => sum + Math.min(target, delivered + cured), 0),
  }
}

/** Of obligations that are all measured alike: a row, or a commitment. */
export function figuresOfOneMeasure(told: Told[]): object {
  const running = runningOf(told)
  return {
    measure: told[0]?.measure,
    ...countsOf(told),
    ...sumsOf(dueOf(told)),
    running: { count: running.length, met: ofStatus(running, KEPT), ...sumsOf(running) },
  }
}

/** Of obligations of any measure: an obligor, or everything. */
export function figuresOfAnyMeasure(told: Told[]): object {
  const kinds = (['count', 'seconds'] as const).filter((kind) => told.some(({ measure }) => measure === kind))
  const { running, runningMet } = keptAndOwed(told)
  return {
    ...countsOf(told),
    measures: Object.fromEntries(kinds.map((kind) => [kind, sumsOf(dueOf(told).filter(({ measure }) => measure === kind))])),
    running: { count: running, met: runningMet },
  }
}
