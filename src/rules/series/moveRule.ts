import { DAY, wallOf, type Instant, type Rule, type RuleParts, monthNumberOf, splitWall } from '../../obligations/index.ts'
import { partsOfDay, weekOf, type DayParts } from './days.ts'
import { writeRule, writeStart } from './ruleText.ts'

type Days = Pick<RuleParts, 'byDay' | 'byMonthDay' | 'byMonth'>

/**
 * The rule whose occurrence at `from` would be at `to`: its day and its time of day go along, its beat
 * stays. Null when the rule has no way to say so, as for the third of a set of positions.
 */
export function movedRule({ parts, start }: Rule, from: Instant, to: Instant): { rrule: string; dtstart: string } | null {
  const [was, is] = [splitWall(wallOf(from)), splitWall(wallOf(to))]
  const first = splitWall(start)
  const shift = is.day - was.day
  const days =
    shift === 0
      ? { byDay: parts.byDay, byMonthDay: parts.byMonthDay, byMonth: parts.byMonth }
      : movedDays(parts, was.day, is.day, first.day)
  if (days === null) return null
  const day = first.day + startShift(parts, first.day, was.day, is.day)
  const until = parts.until === null ? null : parts.until + shift * DAY + (is.time - was.time)
  return {
    rrule: writeRule({ ...parts, ...days, until }),
    dtstart: writeStart(startOf({ ...parts, ...days }, day, is.day) * DAY + is.time),
  }
}

/** A start on the day that moves goes along; another goes with the week from which the beat is counted. */
function startShift({ freq, interval, weekStart }: RuleParts, first: number, was: number, is: number): number {
  if (freq === 'DAILY') return is - was
  if (freq !== 'WEEKLY') return 0
  if (partsOfDay(first).weekday === partsOfDay(was).weekday) return is - was
  return interval > 1 ? weekOf(is, weekStart) - weekOf(was, weekStart) : 0
}

/** A start lies no later than the first day that matches: a month moved forward would lose its first. */
const startOf = ({ freq }: RuleParts, day: number, moved: number): number => {
  if (freq !== 'MONTHLY') return day
  const { dayOfMonth } = partsOfDay(day)
  return Math.min(day, day - dayOfMonth + partsOfDay(moved).dayOfMonth)
}

function movedDays(parts: RuleParts, from: number, to: number, first: number): Days | null {
  const { freq, interval, byDay, byMonth, byMonthDay, bySetPos, weekStart } = parts
  if (bySetPos.length > 0 || byMonth.length > 0) return null
  const [was, is] = [partsOfDay(from), partsOfDay(to)]
  const same: Days = { byDay, byMonthDay, byMonth }
  switch (freq) {
    case 'DAILY':
      return interval > 1 && byDay.length + byMonthDay.length === 0 ? same : null
    case 'WEEKLY': {
      if (byDay.length <= 1)
        return {
          ...same,
          byDay: byDay.length === 0 && partsOfDay(first).weekday === was.weekday ? [] : [{ weekday: is.weekday, ordinal: 0 }],
        }
      // Of several days one alone cannot change its week: the others would keep theirs.
      if (weekOf(from, weekStart) !== weekOf(to, weekStart) && interval > 1) return null
      if (byDay.some(({ weekday }) => weekday === is.weekday)) return null
      return { ...same, byDay: byDay.map((day) => (day.weekday === was.weekday ? { ...day, weekday: is.weekday } : day)) }
    }
    case 'MONTHLY':
      return monthNumberOf(from) === monthNumberOf(to) ? movedInMonth(same, was, is) : null
    default:
      return null
  }
}

function movedInMonth(days: Days, was: DayParts, is: DayParts): Days | null {
  const { byDay, byMonthDay } = days
  if (byDay.length > 0 && byMonthDay.length > 0) return null
  if (byDay.length > 0) {
    const [only] = byDay
    if (byDay.length > 1 || only!.ordinal === 0) return null
    const ordinal = only!.ordinal > 0 ? Math.ceil(is.dayOfMonth / 7) : -Math.ceil((is.length - is.dayOfMonth + 1) / 7)
    return { ...days, byDay: [{ weekday: is.weekday, ordinal }] }
  }
  const written = byMonthDay.length === 0 ? [was.dayOfMonth] : byMonthDay
  const names = (day: number): boolean => day === was.dayOfMonth || day === was.dayOfMonth - was.length - 1
  const byDate = written.map((day) => (names(day) ? (day < 0 ? is.dayOfMonth - is.length - 1 : is.dayOfMonth) : day))
  return { ...days, byMonthDay: byDate }
}
