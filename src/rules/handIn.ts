import { DAY, type AnsweredPeriod, type Instant, type Sums, type VerdictStatus } from '../obligations/index.ts'
import { isKept, isNotOwed } from './verdictCounts.ts'

/** How the report of a body for a period stands. */
export const handInStates = ['missing', 'late', 'received', 'notDue', 'waived'] as const
export type HandInState = (typeof handInStates)[number]

/** What of a verdict tells how its report stands. */
export interface HandInVerdict extends Pick<Sums, 'delivered'> {
  readonly status: VerdictStatus
  readonly target: number
  readonly due: Instant
}

export interface HandInStanding {
  readonly state: HandInState
  /** Days of the calendar that the report came late, or that it is overdue; 0 for neither. */
  readonly days: number
}

/** How many days of the calendar after the last day: what comes within the first day after the deadline is one day late. */
export const daysAfterDue = (due: Instant, at: Instant): number => (at < due ? 0 : Math.floor((at - due) / DAY) + 1)

/**
 * How a report stands. `cameLate` are the instants at which reports for this period came after it was due: the engine
 * counts none of them, but a body that has handed in late is not one that has handed in nothing.
 */
export function handInStanding(
  { status, delivered, target, due }: HandInVerdict,
  cameLate: readonly Instant[],
  now: Instant,
): HandInStanding {
  if (isKept(status)) return { state: 'received', days: 0 }
  const late = cameLate.toSorted((a, b) => a - b)
  const last = late[target - delivered - 1]
  if (last !== undefined) return { state: 'late', days: daysAfterDue(due, last) }
  if (isNotOwed(status)) return { state: 'waived', days: 0 }
  return due <= now ? { state: 'missing', days: daysAfterDue(due, now) } : { state: 'notDue', days: 0 }
}

/** How many reports of each state. */
export type HandInCounts = Readonly<Record<HandInState, number>>

export function handInCounts(states: Iterable<HandInState>): HandInCounts {
  const counts = Object.fromEntries(handInStates.map((state) => [state, 0])) as Record<HandInState, number>
  for (const state of states) counts[state]++
  return counts
}

/** A report that was handed in, as far as it tells which of several stands. */
export interface HandedInOnce {
  readonly id: string | number
  readonly receivedAt: Instant
  readonly withdrawn: boolean
}

/** Of the reports for one period, the one that stands: the last that nobody has withdrawn. A correction withdrawn leaves the one before it standing. */
export const standingReport = <T extends HandedInOnce>(reports: readonly T[]): T | null =>
  reports.findLast(({ withdrawn }) => !withdrawn) ?? null

/** What a notice about reports tells, and to which side: the body that owes it, or those who oversee. */
export const handInNotices = {
  missingReport: 'body',
  reportEntered: 'body',
  reportWithdrawn: 'body',
  reportDue: 'auditor',
} as const satisfies Record<string, 'auditor' | 'body'>
export type HandInNotice = keyof typeof handInNotices

/** How a period is named in an address. */
export const answeredPeriodCode = ({ start, label }: AnsweredPeriod): string => `${start}|${label ?? ''}`
