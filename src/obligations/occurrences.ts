import { civilOf, dayOf, daysInMonth, firstDayOfWeek, isLeap, weekdayOf } from './calendar.ts'
import type { RuleParts } from './grammar.ts'
import { DAY, type Wall } from './time.ts'
import { weekdays } from './spans.ts'

/** The parts of a rule and the wall time from which it counts. */
export interface Recurrence {
  readonly parts: RuleParts
  readonly start: Wall
}

/** First and last day number of one period of the rule's frequency. */
interface Period {
  readonly first: number
  readonly last: number
}

/**
 * The occurrences of a rule in local wall time, in order, up to and including `horizon` (RFC 5545).
 *
 * Every frequency is the same walk: take the next period, keep the days of it that match, pick set
 * positions, drop what lies before the start. An accepted rule has an occurrence, and the calendar
 * repeats every 400 years, so without a horizon the next one is always found.
 */
export function* occurrences(rule: Recurrence, horizon: Wall = Infinity): Generator<Wall, void, undefined> {
  const { start } = rule
  const parts = withImpliedParts(rule.parts, start)
  const matches = dayMatcher(parts)
  const startDay = Math.floor(start / DAY)
  const timeOfDay = start - startDay * DAY
  const end = Math.min(parts.until ?? Infinity, horizon)
  let left = parts.count ?? Infinity

  for (let step = 0; left > 0; step += parts.interval) {
    const period = periodAt(parts, startDay, step)
    if (period.first * DAY > end) return
    for (const day of positioned(matchingDays(period, matches), parts.bySetPos)) {
      const occurrence = day * DAY + timeOfDay
      if (occurrence < start) continue
      if (occurrence > end || left === 0) return
      left -= 1
      yield occurrence
    }
  }
}

/** What the parts leave open is taken from the start, as RFC 5545 §3.3.10 says. */
function withImpliedParts(parts: RuleParts, start: Wall): RuleParts {
  const startDay = Math.floor(start / DAY)
  const { month, dayOfMonth } = civilOf(startDay)
  if (parts.byDay.length > 0 || parts.byMonthDay.length > 0 || parts.freq === 'DAILY') return parts
  if (parts.freq === 'WEEKLY') {
    return { ...parts, byDay: [{ weekday: weekdays[weekdayOf(startDay)]!, ordinal: 0 }] }
  }
  const byMonth = parts.freq === 'YEARLY' && parts.byMonth.length === 0 ? [month] : parts.byMonth
  return { ...parts, byMonth, byMonthDay: [dayOfMonth] }
}

/** The period `step` periods after the one that holds the start. */
function periodAt(parts: RuleParts, startDay: number, step: number): Period {
  if (parts.freq === 'DAILY') return { first: startDay + step, last: startDay + step }
  if (parts.freq === 'WEEKLY') {
    const first = firstDayOfWeek(startDay, weekdays.indexOf(parts.weekStart)) + step * 7
    return { first, last: first + 6 }
  }
  const { year, month } = civilOf(startDay)
  if (parts.freq === 'YEARLY') return { first: dayOf(year + step, 1, 1), last: dayOf(year + step, 12, 31) }
  const index = year * 12 + month - 1 + step
  const first = dayOf(Math.floor(index / 12), (index % 12) + 1, 1)
  return { first, last: first + daysInMonth(Math.floor(index / 12), (index % 12) + 1) - 1 }
}

/** Tests a day number against the parts. An ordinal counts within the year only for YEARLY without BYMONTH. */
function dayMatcher(parts: RuleParts): (day: number) => boolean {
  const { byMonth, byMonthDay } = parts
  const byDay = parts.byDay.map(({ weekday, ordinal }) => ({ weekday: weekdays.indexOf(weekday), ordinal }))
  const withinYear = parts.freq === 'YEARLY' && byMonth.length === 0

  return (day) => {
    const { year, month, dayOfMonth } = civilOf(day)
    if (byMonth.length > 0 && !byMonth.includes(month)) return false
    const length = daysInMonth(year, month)
    const fromEnd = dayOfMonth - length - 1
    if (byMonthDay.length > 0 && !byMonthDay.includes(dayOfMonth) && !byMonthDay.includes(fromEnd)) return false
    if (byDay.length === 0) return true
    const weekday = weekdayOf(day)
    const position = withinYear ? day - dayOf(year, 1, 1) : dayOfMonth - 1
    const remaining = (withinYear ? (isLeap(year) ? 366 : 365) : length) - 1 - position
    return byDay.some(
      (wanted) =>
        wanted.weekday === weekday &&
        (wanted.ordinal === 0 || wanted.ordinal === Math.floor(position / 7) + 1 || wanted.ordinal === -Math.floor(remaining / 7) - 1),
    )
  }
}

function matchingDays(period: Period, matches: (day: number) => boolean): number[] {
  const days: number[] = []
  for (let day = period.first; day <= period.last; day += 1) if (matches(day)) days.push(day)
  return days
}

/** The days at the wanted places of the set, 1 the first and −1 the last; all when none are wanted. */
function positioned(days: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return days
  return days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length))
}
