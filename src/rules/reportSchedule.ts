import { DAY, daysInMonth, localDateOf, startOfDay, type Instant, type LocalDate, type Span } from '../obligations/index.ts'
import { isWorkingDay, type DaysOff } from './workingDays.ts'

/** Which way a day that falls on a weekend or a holiday is moved. */
export const dayMoves = ['none', 'after', 'before'] as const
export type DayMove = (typeof dayMoves)[number]

/** How the day on which a report is sent is said: by a day and a month, or by working days after the period. */
export const sendingKinds = ['fixedDay', 'workingDays'] as const

/** What the calendar of reports says of one kind of report. Days and months count from 1. */
export interface ReportScheduleRule {
  /** Days of the calendar from the period's last day to the last day on which bodies hand in; below 0 before it. */
  readonly internalDays: number
  readonly sending: { readonly day: number; readonly month: number } | { readonly workingDays: number }
  readonly move: DayMove
  /** How many days of the calendar before the sending day auditors are reminded; null for never. */
  readonly remindDays: number | null
}

/** The days that follow for one period. */
export interface ReportDays {
  /** The last day on which bodies hand in to the Department. */
  readonly internal: LocalDate
  /** The last day on which the report is sent. */
  readonly sending: LocalDate
  /** From which day on auditors are reminded. */
  readonly remind: LocalDate | null
}

const plus = (day: LocalDate, days: number): LocalDate => localDateOf(startOfDay(day) + days * DAY)
const LONGEST_LEAVE = 60

/** The nearest working day that way, the day itself where it is one. */
export function movedDay(day: LocalDate, move: DayMove, holidays: DaysOff): LocalDate {
  if (move === 'none') return day
  const step = move === 'after' ? 1 : -1
  let moved = day
  // No leave is as long: a calendar that knows working days at all ends the search.
  for (let left = LONGEST_LEAVE; left > 0 && !isWorkingDay(moved, holidays); left--) moved = plus(moved, step)
  return moved
}

/** A day and month in a year; of 29 February in a common year, and of days that a month lacks, the month's last. */
const dayIn = (year: number, { day, month }: { day: number; month: number }): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Math.min(day, daysInMonth(year, month))).padStart(2, '0')}`

/** The day of a plan that names a day and a month, for a period: of those in neighbouring years the one nearest its last day. */
function fixedDayNear(last: LocalDate, fixed: { day: number; month: number }): LocalDate {
  const year = Number(last.slice(0, 4))
  const far = (day: LocalDate): number => Math.abs(startOfDay(day) - startOfDay(last))
  return [year - 1, year, year + 1].map((one) => dayIn(one, fixed)).reduce((best, day) => (far(day) < far(best) ? day : best))
}

/** The n-th working day after a day, which itself is not counted. */
function workingDayAfter(day: LocalDate, count: number, holidays: DaysOff): LocalDate {
  let found = day
  for (let left = count; left > 0;) {
    found = plus(found, 1)
    if (isWorkingDay(found, holidays)) left--
  }
  return found
}

/** When bodies hand in, when the report is sent, and from when on one is reminded, for a period. */
export function reportDays({ end }: Pick<Span, 'end'>, rule: ReportScheduleRule, holidays: DaysOff): ReportDays {
  const last = localDateOf(end - 1)
  const { sending: how } = rule
  const sending = movedDay(
    'workingDays' in how ? workingDayAfter(last, how.workingDays, holidays) : fixedDayNear(last, how),
    rule.move,
    holidays,
  )
  return {
    internal: movedDay(plus(last, rule.internalDays), rule.move, holidays),
    sending,
    remind: rule.remindDays === null ? null : plus(sending, -rule.remindDays),
  }
}

/** How the report for a period stands in its calendar. */
export const scheduledStates = ['notBegun', 'draft', 'overdue', 'signed', 'signedLate'] as const
export type ScheduledState = (typeof scheduledStates)[number]

interface ReportAtHand {
  /** When it was signed; null for a draft. */
  readonly signedAt: Instant | null
}

/** When a day is over. */
export const endOfDayOf = (day: LocalDate): Instant => startOfDay(day) + DAY

/** Not begun, a draft, signed in time or late; what is not signed when its day is over is overdue. The first signature decides: a version that supersedes it makes nothing late. */
export function scheduledState(reports: readonly ReportAtHand[], sending: LocalDate, now: Instant): ScheduledState {
  const signed = reports.flatMap(({ signedAt }) => signedAt ?? [])
  if (signed.length > 0) return Math.min(...signed) < endOfDayOf(sending) ? 'signed' : 'signedLate'
  if (now >= endOfDayOf(sending)) return 'overdue'
  return reports.length > 0 ? 'draft' : 'notBegun'
}

/** Whether auditors are to be reminded now: from the day that was set on until it is signed. */
export const isReminded = (state: ScheduledState, remind: LocalDate | null, now: Instant): boolean =>
  remind !== null && startOfDay(remind) <= now && (state === 'notBegun' || state === 'draft' || state === 'overdue')
