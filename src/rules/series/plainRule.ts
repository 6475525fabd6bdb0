import { checkRule, DAY, localDateOf, instantOf, type LocalDate, type RuleParts, type Weekday, splitWall } from '../../obligations/index.ts'
import { partsOfDay } from './days.ts'
import { noParts, writeRule } from './ruleText.ts'

/** The ways in which people say how often something airs. */
export const patterns = ['daily', 'weekly', 'monthDay', 'lastDay', 'nthWeekday'] as const
export type Pattern = (typeof patterns)[number]

export const ends = ['never', 'until', 'count'] as const
export type End = (typeof ends)[number]

/** A recurrence as plain fields. Every field has a value, whichever pattern is chosen, so that a form can hold it. */
export interface PlainRule {
  pattern: Pattern
  /** Every n days, weeks or months. */
  interval: number
  /** For `weekly`. */
  weekdays: readonly Weekday[]
  /** For `monthDay`: 1–31. */
  monthDays: readonly number[]
  /** For `nthWeekday`: 1–5, or −1 for the last. */
  ordinal: number
  weekday: Weekday
  end: End
  /** For `until`: the last day on which it may air. */
  until: LocalDate
  /** For `count`. */
  times: number
}

/** What an empty form begins with: every week on the day of its start. */
export function plainDefaults(dtstart: string): PlainRule {
  const start = checkRule({ rrule: 'FREQ=DAILY', dtstart })
  const { day } = splitWall(start.ok ? start.rule.start : 0)
  const { weekday, dayOfMonth } = partsOfDay(day)
  return {
    pattern: 'weekly',
    interval: 1,
    weekdays: [weekday],
    monthDays: [dayOfMonth],
    ordinal: Math.min(4, Math.ceil(dayOfMonth / 7)),
    weekday,
    end: 'never',
    until: localDateOf(instantOf((day + 365) * DAY)),
    times: 10,
  }
}

/** The rule that plain fields mean. */
export function ruleOfPlain(plain: PlainRule): string {
  const { pattern, interval, end } = plain
  const base = {
    ...noParts,
    interval,
    count: end === 'count' ? plain.times : null,
    until: end === 'until' ? lastMoment(plain.until) : null,
  }
  const parts: Readonly<Record<Pattern, () => RuleParts>> = {
    daily: () => ({ ...base, freq: 'DAILY' }),
    weekly: () => ({ ...base, freq: 'WEEKLY', byDay: plain.weekdays.map((weekday) => ({ weekday, ordinal: 0 })) }),
    monthDay: () => ({ ...base, freq: 'MONTHLY', byMonthDay: plain.monthDays }),
    lastDay: () => ({ ...base, freq: 'MONTHLY', byMonthDay: [-1] }),
    nthWeekday: () => ({ ...base, freq: 'MONTHLY', byDay: [{ weekday: plain.weekday, ordinal: plain.ordinal }] }),
  }
  return writeRule(parts[pattern]())
}

const lastMoment = (day: LocalDate): number => Date.parse(`${day}T23:59:59Z`)

/** A rule as plain fields; null when they cannot say it, so that it is edited as it is written. */
export function plainOfRule(rrule: string, dtstart: string): PlainRule | null {
  const check = checkRule({ rrule, dtstart })
  if (!check.ok) return null
  const { parts, start } = check.rule
  const days = daysSaid(parts, partsOfDay(splitWall(start).day))
  if (days === null || (parts.interval > 1 && parts.freq === 'WEEKLY' && parts.weekStart !== 'MO')) return null
  return { ...plainDefaults(dtstart), interval: parts.interval, ...days, ...endSaid(parts, splitWall(start).time) }
}

/** What a part leaves open is taken from the start, as RFC 5545 says. */
function daysSaid(
  { freq, byMonth, byMonthDay, byDay, bySetPos }: RuleParts,
  start: { weekday: Weekday; dayOfMonth: number },
): Partial<PlainRule> | null {
  if (byMonth.length + bySetPos.length > 0) return null
  const ordinals = byDay.filter(({ ordinal }) => ordinal !== 0)
  switch (freq) {
    case 'DAILY':
      return byMonthDay.length + byDay.length === 0 ? { pattern: 'daily' } : null
    case 'WEEKLY':
      return { pattern: 'weekly', weekdays: byDay.length === 0 ? [start.weekday] : byDay.map(({ weekday }) => weekday) }
    case 'MONTHLY': {
      if (byDay.length === 0) {
        const days = byMonthDay.length === 0 ? [start.dayOfMonth] : byMonthDay
        if (days.length === 1 && days[0] === -1) return { pattern: 'lastDay' }
        return days.every((day) => day > 0) ? { pattern: 'monthDay', monthDays: days } : null
      }
      const [only] = ordinals
      const single = byMonthDay.length === 0 && byDay.length === 1 && only !== undefined && only.ordinal >= -1
      return single ? { pattern: 'nthWeekday', ordinal: only.ordinal, weekday: only.weekday } : null
    }
    default:
      return null
  }
}

function endSaid({ count, until }: RuleParts, timeOfDay: number): Partial<PlainRule> {
  if (count !== null) return { end: 'count', times: count }
  if (until === null) return { end: 'never' }
  const { day, time } = splitWall(until)
  return { end: 'until', until: localDateOf(instantOf((time >= timeOfDay ? day : day - 1) * DAY)) }
}

/**
 * The 29th to 31st skip short months, and a fifth weekday most months (RFC 5545): what “the last”
 * would be instead. Null when the rule misses no month.
 */
export function lastInstead(plain: PlainRule): PlainRule | null {
  if (plain.pattern === 'monthDay' && plain.monthDays.length === 1 && plain.monthDays[0]! > 28) return { ...plain, pattern: 'lastDay' }
  if (plain.pattern === 'nthWeekday' && plain.ordinal === 5) return { ...plain, ordinal: -1 }
  return null
}
