/**
 * RFC 5545 expansion by brute force: every day of every period is tested against the rule.
 * Wall time throughout; the time of day is that of `dtstart`. Only for rules that quota-semantics §2 allows.
 */
import { DAY_MS, WEEKDAYS, civil, dayOf, dayOfWall, daysInMonth, parseWall, weekday } from './calendar.ts'
import type { Day, Wall } from './calendar.ts'

interface Rule {
  freq: string
  interval: number
  count: number | null
  until: Wall | null
  byMonth: number[] | null
  byMonthDay: number[] | null
  byDay: { ordinal: number | null; weekday: number }[] | null
  bySetPos: number[] | null
  weekStart: number
}

const weekdayNumber = (name: string): number => (WEEKDAYS as readonly string[]).indexOf(name)

function parseUntil(text: string): Wall {
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
  const time = text.length > 8 ? `${text.slice(9, 11)}:${text.slice(11, 13)}:${text.slice(13, 15)}` : '00:00:00'
  return parseWall(`${date}T${time}`)
}

function parseRule(rrule: string): Rule {
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]))
  const numbers = (name: string) => parts.get(name)?.split(',').map(Number) ?? null
  const until = parts.get('UNTIL')
  return {
    freq: parts.get('FREQ') ?? '',
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
    until: until === undefined ? null : parseUntil(until),
    byMonth: numbers('BYMONTH'),
    byMonthDay: numbers('BYMONTHDAY'),
    byDay:
      parts
        .get('BYDAY')
        ?.split(',')
        .map((item) => ({
          ordinal: item.length > 2 ? Number(item.slice(0, -2)) : null,
          weekday: weekdayNumber(item.slice(-2)),
        })) ?? null,
    bySetPos: numbers('BYSETPOS'),
    weekStart: weekdayNumber(parts.get('WKST') ?? 'MO'),
  }
}

const run = (first: Day, length: number): Day[] => Array.from({ length }, (_, index) => first + index)

/** All days of the rule's n-th period, counted from the period that holds `start`. */
function daysOfPeriod(rule: Rule, start: Day, n: number): Day[] {
  const { year, month } = civil(start)
  const step = n * rule.interval
  switch (rule.freq) {
    case 'DAILY':
      return [start + step]
    case 'WEEKLY':
      return run(start - ((weekday(start) - rule.weekStart + 7) % 7) + 7 * step, 7)
    case 'MONTHLY':
      return run(dayOf(year, month + step, 1), daysInMonth(year, month + step))
    case 'YEARLY':
      return run(dayOf(year + step, 1, 1), dayOf(year + step + 1, 1, 1) - dayOf(year + step, 1, 1))
    default:
      throw new Error(`not a frequency: ${rule.freq}`)
  }
}

/** Is this day the n-th of its weekday, from the front or from the back? In the year for YEARLY without BYMONTH, else in the month. */
function hasOrdinal(rule: Rule, day: Day, ordinal: number): boolean {
  const { year, month } = civil(day)
  const inYear = rule.freq === 'YEARLY' && rule.byMonth === null
  const first = inYear ? dayOf(year, 1, 1) : dayOf(year, month, 1)
  const afterLast = inYear ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return ordinal > 0 ? Math.ceil((day - first + 1) / 7) === ordinal : Math.ceil((afterLast - day) / 7) === -ordinal
}

/** Does the day satisfy every BY part but BYSETPOS, and what RFC 5545 takes from DTSTART where a part is missing? */
function dayMatches(rule: Rule, start: Day, day: Day): boolean {
  const { year, month, dayOfMonth } = civil(day)
  const { byMonth, byMonthDay, byDay } = rule
  if (byMonth !== null && !byMonth.includes(month)) return false
  if (byMonthDay !== null && !byMonthDay.some((n) => n === dayOfMonth || n === dayOfMonth - daysInMonth(year, month) - 1)) return false
  if (byDay !== null && !byDay.some((on) => on.weekday === weekday(day) && (on.ordinal === null || hasOrdinal(rule, day, on.ordinal))))
    return false
  if (byMonthDay !== null || byDay !== null || rule.freq === 'DAILY') return true
  if (rule.freq === 'WEEKLY') return weekday(day) === weekday(start)
  const origin = civil(start)
  return dayOfMonth === origin.dayOfMonth && (rule.freq === 'MONTHLY' || byMonth !== null || month === origin.month)
}

function pickPositions(days: Day[], positions: number[] | null): Day[] {
  if (positions === null) return days
  return days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length))
}

/** The rule's occurrences in order, at or after `dtstart`; periods that begin after `horizon` are not looked at. Endless for an endless rule. */
export function* occurrences(rrule: string, dtstart: string, horizon: Wall = Infinity): Generator<Wall> {
  const rule = parseRule(rrule)
  const from = parseWall(dtstart)
  const start = dayOfWall(from)
  const last = Math.min(rule.until ?? Infinity, horizon)
  let emitted = 0
  for (let n = 0; ; n += 1) {
    const period = daysOfPeriod(rule, start, n)
    if (period[0] === undefined || period[0] * DAY_MS > last) return
    const matching = period.filter((day) => dayMatches(rule, start, day))
    for (const day of pickPositions(matching, rule.bySetPos)) {
      const wall = day * DAY_MS + (from - start * DAY_MS)
      if (wall < from) continue
      if (wall > last || emitted === rule.count) return
      emitted += 1
      yield wall
    }
    if (emitted === rule.count) return
  }
}
