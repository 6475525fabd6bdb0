import type { Id } from '../documents/ids.ts'
import type { Instant, Sums } from '../obligations/index.ts'
import { groupedBy } from '../rules/groupedBy.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import { isKept, isNotOwed, verdictCounts, type VerdictCounts } from '../rules/verdictCounts.ts'

/** A row of the ledger as reports read it. */
export interface ObligationFigures extends Sums {
  id: Id
  commitment: Id
  obligor: Id | null
  obligorName: string
  label: string | null
  status: ShownStatus
  windowStart: Instant
  windowEnd: Instant
  due: Instant
  curableUntil: Instant | null
  target: number
  shortfall: number
  makegoodsInHand: number
  noData: boolean
}

/** Verdicts from the one that most needs somebody to the one that needs nobody. */
const byUrgency = [
  'short',
  'curable',
  'atRisk',
  'unverified',
  'makegoodPlanned',
  'onTrack',
  'upcoming',
  'madeGood',
  'met',
  'excused',
  'waived',
] as const satisfies readonly ShownStatus[]

export const urgency = (status: ShownStatus): number => byUrgency.indexOf(status)

/** The verdict that stands for several: never an average, so one body that did nothing is seen. */
export const mostUrgent = (statuses: readonly ShownStatus[]): ShownStatus =>
  statuses.reduce((worst, status) => (urgency(status) < urgency(worst) ? status : worst))

/** Whether it asks nothing more of anybody. How many were kept is another question: `verdictCounts`. */
export const isSettled = (status: ShownStatus): boolean => isKept(status) || isNotOwed(status)

/** One window of a commitment over all who owe it. */
export interface WindowTally {
  label: string | null
  start: Instant
  end: Instant
  due: Instant
  /** Of the obligor that most needs somebody. */
  status: ShownStatus
  rows: readonly ObligationFigures[]
  /** `rows`, counted. */
  counts: VerdictCounts
  /** Nothing is known of any of them in any window. */
  noData: boolean
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
    counts: verdictCounts(rows.map(({ status }) => status)),
    noData: rows.every(({ noData }) => noData),
    done: rows.reduce((sum, { delivered, cured }) => sum + delivered + cured, 0),
    target: rows.reduce((sum, { target }) => sum + target, 0),
  }
}
