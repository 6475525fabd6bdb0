import { addMonths, civilOf } from './calendar.ts'
import { readRuleParts } from './grammar.ts'
import { occurrences, type Recurrence } from './occurrences.ts'
import { refuseRule, type RuleReading, type RuleRefusal } from './ruleRefusal.ts'
import { DAY, parseWall, type Wall } from './time.ts'
import type { WindowRule } from './facts.ts'

/** So many days, weeks, months or years. */
export interface Duration {
  readonly amount: number
  readonly unit: 'D' | 'W' | 'M' | 'Y'
}

/** An accepted rule: it has an occurrence, so its expansion ends or goes on for ever, but never spins. */
export interface Rule extends Recurrence {
  readonly duration: Duration | null
}

export type RuleCheck = { readonly ok: true; readonly rule: Rule } | { readonly ok: false; readonly refusal: RuleRefusal }

const FIRST_YEAR = 2000
const LAST_YEAR = 2100
const YEARS_TO_FIRST_OCCURRENCE = 8
const DURATION = /^P(\d{1,6})([DWMY])$/

/**
 * A window rule as an accepted `Rule`, or the reason why not (quota-semantics §2). Total and quick
 * for every text: refused are parts, values and combinations outside the allowed grammar, a `dtstart`
 * outside 2000–2100, an unknown duration, and a rule without an occurrence within eight years.
 */
export function checkRule(input: WindowRule): RuleCheck {
  const parts = readRuleParts(input.rrule)
  if (!parts.ok) return parts
  const start = readStart(input.dtstart)
  if (!start.ok) return start
  const duration = input.duration == null ? null : parseDuration(input.duration)
  if (duration?.ok === false) return duration

  const rule = { parts: parts.value, start: start.value, duration: duration?.value ?? null }
  if (occursInTime(rule)) return { ok: true, rule }
  return refuseRule({ field: 'rrule', code: 'noOccurrence', part: emptyingPart(rule), value: input.rrule })
}

/** A `dtstart`: local wall time without offset, in 2000–2100. */
export function readStart(text: string): RuleReading<Wall> {
  const start = parseWall(text)
  if (start === null) return refuseRule({ field: 'dtstart', code: 'badStart', part: 'DTSTART', value: text })
  const { year } = civilOf(Math.floor(start / DAY))
  if (year < FIRST_YEAR || year > LAST_YEAR) return refuseRule({ field: 'dtstart', code: 'startOutOfRange', part: 'DTSTART', value: text })
  return { ok: true, value: start }
}

/** A `duration`: one positive number of days, weeks, months or years. */
export function parseDuration(text: string): RuleReading<Duration> {
  const found = DURATION.exec(text)
  const amount = Number(found?.[1])
  if (found === null || amount === 0) return refuseRule({ field: 'duration', code: 'badDuration', part: 'DURATION', value: text })
  return { ok: true, value: { amount, unit: found[2] as Duration['unit'] } }
}

/** The rule of facts that were checked when they were read; a refusal here is a bug. */
export function acceptedRule(input: WindowRule): Rule {
  const check = checkRule(input)
  if (!check.ok) throw new Error(`Unchecked rule ${input.rrule}: ${check.refusal.code} ${check.refusal.part}`)
  return check.rule
}

/** The wall time one duration later; months and years clip to the last day of the month. */
export function addDuration(from: Wall, { amount, unit }: Duration): Wall {
  if (unit === 'D' || unit === 'W') return from + amount * (unit === 'D' ? 1 : 7) * DAY
  return addCalendarMonths(from, amount * (unit === 'M' ? 1 : 12))
}

function addCalendarMonths(from: Wall, months: number): Wall {
  const day = Math.floor(from / DAY)
  return addMonths(day, months) * DAY + (from - day * DAY)
}

function occursInTime(rule: Rule): boolean {
  const horizon = addCalendarMonths(rule.start, YEARS_TO_FIRST_OCCURRENCE * 12)
  return occurrences(rule, horizon).next().done === false
}

/** What leaves the rule without an occurrence: its end when that comes first, else the parts that filter. */
function emptyingPart(rule: Rule): string {
  const { parts } = rule
  if (parts.until !== null && occursInTime({ ...rule, parts: { ...parts, until: null } })) return 'UNTIL'
  const filters = {
    BYMONTH: parts.byMonth,
    BYMONTHDAY: parts.byMonthDay,
    BYDAY: parts.byDay,
    BYSETPOS: parts.bySetPos,
  }
  return Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([name]) => name)
    .join(';')
}
