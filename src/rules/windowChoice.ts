import {
  checkRule,
  DAY,
  instantOf,
  localDateOf,
  occurrencesOf,
  readRuleParts,
  weekdayOn,
  type LocalDate,
  type Rule,
  type RuleParts,
  type WindowRule,
} from '../obligations/index.ts'
import { noParts, writeRule } from './series/ruleText.ts'
import { civilWindow, namedPeriodOf, namedPeriods, namedWindow, type NamedPeriod } from './windowsOf.ts'

/** How often people say that something is owed. */
export const paces = ['daily', 'weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly', 'report', 'once'] as const
export type Pace = (typeof paces)[number]

/** A window rule as plain fields: how often, every how many, and from which day. */
export interface WindowChoice {
  pace: Pace
  interval: number
  /** The first day of the first window; the others begin on the same weekday, or on the same day of the month. */
  start: LocalDate
  /** For `report`: which period of the report calendar. */
  period: NamedPeriod
}

/** What no number stands beside: a quarter is one, and what is owed once is owed once. */
export const countable: readonly Pace[] = ['daily', 'weekly', 'monthly', 'yearly']

/** The rule that the fields mean; its length where the calendar gives it one. */
export function ruleOfChoice({ pace, interval, start, period }: WindowChoice): WindowRule {
  if (pace === 'report') return namedWindow(period, start)
  const [month, day] = [Number(start.slice(5, 7)), Number(start.slice(8))]
  const byMonthDay = [day]
  const parts: Readonly<Record<Exclude<Pace, 'report'>, RuleParts>> = {
    daily: { ...noParts, freq: 'DAILY', interval },
    weekly: { ...noParts, freq: 'WEEKLY', interval, byDay: [{ weekday: weekdayOn(start), ordinal: 0 }] },
    monthly: { ...noParts, freq: 'MONTHLY', interval, byMonthDay },
    quarterly: { ...noParts, freq: 'MONTHLY', interval: 3, byMonthDay },
    halfYearly: { ...noParts, freq: 'MONTHLY', interval: 6, byMonthDay },
    yearly: { ...noParts, freq: 'YEARLY', interval, byMonth: [month], byMonthDay },
    once: { ...noParts, freq: 'DAILY', interval: 1, count: 1 },
  }
  return { rrule: writeRule(parts[pace]), dtstart: `${start}T00:00` }
}

const reportLabels: ReadonlySet<string> = new Set(Object.values(namedPeriods).map(({ label }) => label))

/** The label of a window whose rule changes: a report period brings its own and takes it away with it; what a person wrote stays. */
export function labelAfter(label: string | null, before: WindowChoice | null, after: WindowChoice | null): string | null {
  if (label && !reportLabels.has(label)) return label
  if (after?.pace === 'report') return namedPeriods[after.period].label
  return before?.pace === 'report' ? null : label
}

const civilUnits: Partial<Record<Pace, string>> = { weekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year' }

/** Where a new rule begins: with the first whole week, month, quarter or year; half a year with a quarter. */
export function beginning(pace: Pace, from: LocalDate): LocalDate {
  const window = civilWindow(civilUnits[pace] ?? (pace === 'halfYearly' ? 'quarter' : 'day'), 1, from)
  return window === null ? from : window.dtstart.slice(0, 10)
}

/** A rule as plain fields; null where they cannot say it, so that it is kept as it is. */
export function choiceOfRule({ rrule, dtstart, duration }: WindowRule): WindowChoice | null {
  const check = checkRule({ rrule, dtstart, duration: duration || null })
  if (!check.ok || !/T00:00(:00)?$/.test(dtstart)) return null
  const start = firstDay(check.rule)
  if (start === null) return null
  const period = namedPeriodOf({ rrule, dtstart, duration })
  if (period !== null) return { pace: 'report', interval: 1, start, period }
  const wanted = JSON.stringify(spelledOut(check.rule.parts, start))
  for (const pace of ['once', 'quarterly', 'halfYearly', 'daily', 'weekly', 'monthly', 'yearly'] as const) {
    const choice: WindowChoice = { pace, interval: check.rule.parts.interval, start, period: 'Y' }
    const read = readRuleParts(ruleOfChoice(choice).rrule)
    if (read.ok && JSON.stringify(read.value) === wanted) return { ...choice, interval: countable.includes(pace) ? choice.interval : 1 }
  }
  return null
}

/** Most rules open a window soon; none waits longer than eight years. */
const [first, mostYears] = [40 * DAY, 9 * 366 * DAY]

/** The day on which the first window opens: a start that its own rule passes over opens none. */
function firstDay(rule: Rule): LocalDate | null {
  const begun = instantOf(rule.start)
  for (const within of [first, mostYears]) {
    const [opened] = occurrencesOf(rule, begun, begun + within)
    if (opened !== undefined) return localDateOf(opened.start)
  }
  return null
}

/** With the days that a rule leaves to its start (RFC 5545). */
function spelledOut(parts: RuleParts, start: LocalDate): RuleParts {
  if (parts.byDay.length + parts.byMonthDay.length + parts.byMonth.length + parts.bySetPos.length > 0) return parts
  const byMonthDay = [Number(start.slice(8))]
  if (parts.freq === 'WEEKLY') return { ...parts, byDay: [{ weekday: weekdayOn(start), ordinal: 0 }] }
  if (parts.freq === 'MONTHLY') return { ...parts, byMonthDay }
  return parts.freq === 'YEARLY' ? { ...parts, byMonth: [Number(start.slice(5, 7))], byMonthDay } : parts
}
