import type { Id } from '../fields/ids.ts'
import type { Instant, Sums, VerdictStatus } from '../obligations/index.ts'
import { groupedBy } from '../rules/groupedBy.ts'

/** A row of the ledger as reports read it. */
export interface ObligationFigures extends Sums {
  id: Id
  commitment: Id
  obligor: Id | null
  obligorName: string
  label: string | null
  status: VerdictStatus
  windowStart: Instant
  windowEnd: Instant
  due: Instant
  curableUntil: Instant | null
  target: number
  shortfall: number
}

/** Verdicts from the one that most needs somebody to the one that needs nobody. */
const byUrgency = [
  'short', 'curable', 'atRisk', 'unverified', 'onTrack', 'upcoming', 'madeGood', 'met', 'excused', 'waived',
] as const satisfies readonly VerdictStatus[]

export const urgency = (status: VerdictStatus): number => byUrgency.indexOf(status)

/** The verdict that stands for several: never an average, so one body that did nothing is seen. */
export const mostUrgent = (statuses: readonly VerdictStatus[]): VerdictStatus =>
  statuses.reduce((worst, status) => (urgency(status) < urgency(worst) ? status : worst))

/** Nothing more is owed: delivered, made good, or excused by somebody. */
export const isSettled = (status: VerdictStatus): boolean =>
  status === 'met' || status === 'madeGood' || status === 'waived' || status === 'excused'

/** One window of a commitment over all who owe it. */
export interface WindowTally {
  label: string | null
  start: Instant
  end: Instant
  due: Instant
  /** Of the obligor that most needs somebody. */
  status: VerdictStatus
  rows: readonly ObligationFigures[]
  /** How many of `rows` owe nothing more. */
  settled: number
  done: number
  target: number
}

/** Rows of one commitment put together by window, in order of time. */
export function talliesOf(rows: readonly ObligationFigures[]): WindowTally[] {
  const groups = groupedBy(rows, ({ windowStart, windowEnd, label }) => `${windowStart}/${windowEnd}/${label ?? ''}`)
  return [...groups.values()].map(tallyOf).sort((a, b) => a.start - b.start || a.end - b.end)
}

function tallyOf(rows: readonly [ObligationFigures, ...ObligationFigures[]]): WindowTally {
  const { label, windowStart, windowEnd, due } = rows[0]
  return {
    label,
    start: windowStart,
    end: windowEnd,
    due,
    status: mostUrgent(rows.map(({ status }) => status)),
    rows: [...rows].sort((a, b) => urgency(a.status) - urgency(b.status) || a.obligorName.localeCompare(b.obligorName, 'vi')),
    settled: rows.filter(({ status }) => isSettled(status)).length,
    done: rows.reduce((sum, { delivered, cured }) => sum + delivered + cured, 0),
    target: rows.reduce((sum, { target }) => sum + target, 0),
  }
}
