import * as rruleModule from 'rrule'
import { Temporal } from 'temporal-polyfill'

import {
  DAY,
  instantOf,
  localDateOf,
  parseLocalDate,
  parseTimeOfDay,
  readRuleParts,
  SECOND,
  splitWall,
  startOfDay,
  wallOf,
  weekdays,
  type LocalDate,
  type RuleParts,
  type RuleRefusal,
  type Wall,
  type Weekday,
} from '../../obligations/index.ts'
import { writeRule, writeStart } from './ruleText.ts'

/** Node loads the library as CommonJS, with everything under `default`; bundlers take its ES module, which has no default. */
const exported = rruleModule as typeof rruleModule & { readonly default?: typeof rruleModule }
const { RRule, RRuleSet, rrulestr } = exported.default ?? rruleModule

/** What a text of another calendar says: a rule of the grammar, in local time. */
export interface PastedRule {
  readonly rrule: string
  /** Null when the text names no start. */
  readonly dtstart: string | null
  readonly skip: readonly LocalDate[]
}

export type PastedRefusal =
  | {
      readonly code: 'noRule' | 'tooLong' | 'severalRules' | 'extraDates' | 'excludedByRule' | 'shiftedDays' | 'unreadable'
    }
  | { readonly code: 'badDate' | 'unknownZone' | 'zoneChanges'; readonly value: string }
  | { readonly code: 'rule'; readonly refusal: RuleRefusal }

export type PastedReading = { readonly ok: true; readonly value: PastedRule } | { readonly ok: false; readonly refusal: PastedRefusal }

type RRuleOptions = rruleModule.RRule['origOptions']

/** In characters; a year of skipped days fits. */
const MAX_PASTED_LENGTH = 8_192
const LOCAL_ZONE = 'Asia/Ho_Chi_Minh'
/** Outlook's name for it; other Windows names are not looked up. */
const WINDOWS_LOCAL_ZONE = 'SE ASIA STANDARD TIME'

interface Line {
  readonly name: string
  /** Null for times without a zone, and for UTC, which the stamp itself says. */
  readonly zone: string | null
  readonly value: string
}

/** A time as it is written: the clock there, and the zone of that clock; null is the local one. */
interface Stamp {
  readonly wall: Wall
  readonly zone: string | null
  readonly isDate: boolean
}

/** The last second that a date of four digits can say: calendars write it for "for ever". */
const LAST_WALL: Wall = Date.UTC(9999, 11, 31, 23, 59, 59)

const isRefusal = (found: object | string | null): found is PastedRefusal => typeof found === 'object' && found !== null && 'code' in found

/**
 * Reads a rule as calendars export it: lines of RRULE, DTSTART and EXDATE, or a rule alone. Times of
 * other zones are converted to local time, with the days of the rule where the conversion moves them.
 * What cannot be said exactly in local time or in the grammar of quota-semantics §2 is refused.
 */
export function readPasted(text: string): PastedReading {
  const read = text.length > MAX_PASTED_LENGTH ? ({ code: 'tooLong' } as const) : convert(linesOf(text))
  return isRefusal(read) ? { ok: false, refusal: read } : { ok: true, value: read }
}

/** The lines that say when something recurs. A time zone's own rules, and all else of an event, are left out. */
function linesOf(text: string): Line[] {
  let inZone = false
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .flatMap((raw): Line[] => {
      const line = raw.trim()
      if (/^BEGIN:VTIMEZONE$/i.test(line)) inZone = true
      if (/^END:VTIMEZONE$/i.test(line)) inZone = false
      if (inZone) return []
      if (/^FREQ=/i.test(line)) return [{ name: 'RRULE', zone: null, value: line.toUpperCase() }]
      const found = /^(RRULE|EXRULE|DTSTART|RDATE|EXDATE)((?:;[^:]*)?):(.*)$/i.exec(line)
      if (found === null) return []
      const zone = /;TZID=(?:"([^"]*)"|([^;]*))/i.exec(found[2]!)
      return [{ name: found[1]!.toUpperCase(), zone: zone?.[1] ?? zone?.[2] ?? null, value: found[3]!.trim().toUpperCase() }]
    })
}

function convert(lines: readonly Line[]): PastedRule | PastedRefusal {
  const named = (name: string): Line[] => lines.filter((line) => line.name === name)
  const [rule, ...otherRules] = named('RRULE')
  const [startLine, ...otherStarts] = named('DTSTART')
  if (rule === undefined) return { code: 'noRule' }
  if (otherRules.length + otherStarts.length > 0) return { code: 'severalRules' }
  if (named('RDATE').length > 0) return { code: 'extraDates' }
  if (named('EXRULE').length > 0) return { code: 'excludedByRule' }

  const start = startLine === undefined ? null : stampOf(startLine.value, startLine.zone)
  if (isRefusal(start)) return start
  if (start !== null && start.zone !== null && clocksChange(start, start.zone)) return { code: 'zoneChanges', value: start.zone }
  const localStart = start === null ? null : toLocal(start)
  const dayShift = start === null || localStart === null ? 0 : splitWall(localStart).day - splitWall(start.wall).day
  const zone = start?.zone ?? null

  const skip: LocalDate[] = []
  for (const line of named('EXDATE')) {
    for (const text of line.value.split(',')) {
      const stamp = stampOf(text, line.zone ?? zone)
      if (isRefusal(stamp)) return stamp
      skip.push(skippedDay(stamp, dayShift))
    }
  }
  const rrule = localRule(rule.value, zone, dayShift)
  return isRefusal(rrule) ? rrule : { rrule, dtstart: localStart === null ? null : writeStart(localStart), skip }
}

/** A date alone is the day of an occurrence, and moves as those do. */
const skippedDay = (stamp: Stamp, dayShift: number): LocalDate =>
  localDateOf(instantOf(stamp.isDate ? stamp.wall + dayShift * DAY : toLocal(stamp)))

function stampOf(text: string, zone: string | null): Stamp | PastedRefusal {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text)
  const date = found === null ? null : parseLocalDate(`${found[1]}-${found[2]}-${found[3]}`)
  if (found === null || date === null || date < '1000') return { code: 'badDate', value: shortened(text) }
  const day = wallOf(startOfDay(date))
  const [, , , , hours, minutes, seconds, zulu] = found
  if (hours === undefined) return { wall: day, zone: null, isDate: true }
  const time = parseTimeOfDay(`${hours}:${minutes}`)
  if (time === null || Number(seconds) > 59) return { code: 'badDate', value: shortened(text) }
  const named = zulu === 'Z' ? 'UTC' : localAsNull(zone)
  if (named !== null && !isKnownZone(named)) return { code: 'unknownZone', value: shortened(named) }
  return { wall: day + time + Number(seconds) * SECOND, zone: named, isDate: false }
}

const shortened = (text: string): string => text.slice(0, 40)

const localAsNull = (zone: string | null): string | null =>
  zone === null || zone === LOCAL_ZONE || zone.toUpperCase() === WINDOWS_LOCAL_ZONE ? null : zone

function isKnownZone(zone: string): boolean {
  try {
    zonedAt(0, zone)
    return true
  } catch {
    return false
  }
}

const zonedAt = (wall: Wall, zone: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, 19)).toZonedDateTime(zone)

const toLocal = ({ wall, zone }: Stamp): Wall => Math.min(zone === null ? wall : wallOf(zonedAt(wall, zone).epochMilliseconds), LAST_WALL)

/** Where clocks change after the start, no rule in local time says the same. */
const clocksChange = ({ wall }: Stamp, zone: string): boolean => zonedAt(wall, zone).getTimeZoneTransition('next') !== null

/** The rule in local time, checked by our grammar, then read and written by rrule. */
function localRule(text: string, zone: string | null, dayShift: number): string | PastedRefusal {
  const parts = readRuleParts(text.replace(/(UNTIL=\d{8}T\d{6})Z/, '$1'))
  if (!parts.ok) return { code: 'rule', refusal: parts.refusal }
  const untilText = /(?:^|;)UNTIL=([^;]*)/.exec(text)?.[1]
  const until = untilText === undefined ? null : stampOf(untilText, zone)
  if (isRefusal(until)) return until
  const moved = shifted(parts.value, dayShift)
  if (isRefusal(moved)) return moved
  const local = until === null ? null : toLocal(until.isDate ? { ...until, zone } : until)
  return rewritten(writeRule({ ...moved, until: local }))
}

/** The same days, counted a day earlier or later. Whole weeks move so; months and years do not. */
function shifted(parts: RuleParts, by: number): RuleParts | PastedRefusal {
  if (by === 0) return parts
  const isByWeek = parts.freq === 'DAILY' || parts.freq === 'WEEKLY'
  if (!isByWeek || parts.byMonth.length + parts.byMonthDay.length > 0) return { code: 'shiftedDays' }
  const move = (day: Weekday): Weekday => weekdays[(weekdays.indexOf(day) + by + 7) % 7]!
  // Every second week counts from the first day of one, which moves with the others.
  const countsWeeks = parts.freq === 'WEEKLY' && parts.interval > 1
  return {
    ...parts,
    byDay: parts.byDay.map(({ weekday, ordinal }) => ({ weekday: move(weekday), ordinal })),
    weekStart: countsWeeks ? move(parts.weekStart) : parts.weekStart,
  }
}

/** Only parsed and written: the occurrences of some rules never end in this library, so they are never asked for. */
function rewritten(rrule: string): string | PastedRefusal {
  const options = optionsOf(rrule)
  // With a zone, whichever, the end is written without a Z.
  return options === null ? { code: 'unreadable' } : RRule.optionsToString({ ...options, tzid: LOCAL_ZONE }).replace(/^RRULE:/, '')
}

/** The library throws at what it cannot read. */
function optionsOf(rrule: string): RRuleOptions | null {
  try {
    const set = rrulestr(`RRULE:${rrule}`, { forceset: true })
    const [rule] = set instanceof RRuleSet ? set.rrules() : [set]
    if (rule === undefined) return null
    const { dtstart: _, ...options } = rule.origOptions
    return options
  } catch {
    return null
  }
}
