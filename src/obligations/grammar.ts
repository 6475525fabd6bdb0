import { refuseRule, type RuleReading } from './ruleRefusal.ts'
import { parseLocalDate, parseWall, startOfDay, wallOf, type Wall } from './time.ts'
import { weekdays, type Weekday } from './spans.ts'

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export type Frequency = (typeof frequencies)[number]

/** A weekday, or the nth one of its month or year; ordinal 0 means every one. */
export interface DayOfWeek {
  readonly weekday: Weekday
  readonly ordinal: number
}

/** The parts of an RRULE as written; an empty list is a part that was left out. */
export interface RuleParts {
  readonly freq: Frequency
  readonly interval: number
  readonly count: number | null
  /** Inclusive. */
  readonly until: Wall | null
  readonly byMonth: readonly number[]
  readonly byMonthDay: readonly number[]
  readonly byDay: readonly DayOfWeek[]
  readonly bySetPos: readonly number[]
  readonly weekStart: Weekday
}

/** In characters, as §2 counts them. */
const MAX_LENGTH = 512

/** Each part's text as a value, or null when it is not one of the allowed. */
const readers = {
  FREQ: (text: string) => frequencies.find((freq) => freq === text) ?? null,
  INTERVAL: (text: string) => integer(text, 1, 366),
  COUNT: (text: string) => integer(text, 1, 1000),
  UNTIL: readUntil,
  BYMONTH: (text: string) => list(text, (item) => integer(item, 1, 12)),
  BYMONTHDAY: (text: string) => list(text, (item) => signed(item, 31)),
  BYDAY: (text: string) => list(text, readDayOfWeek),
  BYSETPOS: (text: string) => list(text, (item) => signed(item, 31)),
  WKST: (text: string) => readWeekday(text),
} as const
type PartName = keyof typeof readers

const isPartName = (text: string): text is PartName => Object.hasOwn(readers, text)

/** Reads an RRULE of the allowed grammar (quota-semantics §2), or names the part that is outside it. */
export function readRuleParts(rrule: string): RuleReading<RuleParts> {
  if (rrule.length > MAX_LENGTH) return refuseRule({ field: 'rrule', code: 'tooLong', part: 'RRULE', value: rrule })
  const texts = new Map<PartName, string>()
  for (const piece of rrule.split(';')) {
    const [name = '', ...rest] = piece.split('=')
    if (!isPartName(name) || rest.length === 0) return refuseRule({ field: 'rrule', code: 'unknownPart', part: name, value: piece })
    if (texts.has(name)) return refuseRule({ field: 'rrule', code: 'repeatedPart', part: name, value: piece })
    const text = rest.join('=')
    if (readers[name](text) === null) return refuseRule({ field: 'rrule', code: 'badValue', part: name, value: text })
    texts.set(name, text)
  }
  const freq = read(texts, 'FREQ')
  if (freq === null) return refuseRule({ field: 'rrule', code: 'missingPart', part: 'FREQ', value: rrule })
  const parts: RuleParts = {
    freq,
    interval: read(texts, 'INTERVAL') ?? 1,
    count: read(texts, 'COUNT'),
    until: read(texts, 'UNTIL'),
    byMonth: read(texts, 'BYMONTH') ?? [],
    byMonthDay: read(texts, 'BYMONTHDAY') ?? [],
    byDay: read(texts, 'BYDAY') ?? [],
    bySetPos: read(texts, 'BYSETPOS') ?? [],
    weekStart: read(texts, 'WKST') ?? 'MO',
  }
  const clash = clashOf(parts)
  if (clash === null) return { ok: true, value: parts }
  return refuseRule({ field: 'rrule', code: clash.code, part: clash.part, value: texts.get(clash.part) ?? '', other: clash.other })
}

function read<Name extends PartName>(texts: ReadonlyMap<PartName, string>, name: Name): ReturnType<(typeof readers)[Name]> | null {
  const text = texts.get(name)
  return text === undefined ? null : (readers[name](text) as ReturnType<(typeof readers)[Name]>)
}

interface Clash {
  readonly code: 'notWith' | 'needsPart'
  readonly part: PartName
  readonly other: string
}

/** The first part that may not stand beside another, or lacks one that it needs. */
function clashOf(parts: RuleParts): Clash | null {
  const { freq } = parts
  const byPeriod = freq === 'MONTHLY' || freq === 'YEARLY'
  const notWithFreq = (part: PartName): Clash => ({ code: 'notWith', part, other: `FREQ=${freq}` })
  if (parts.until !== null && parts.count !== null) return { code: 'notWith', part: 'UNTIL', other: 'COUNT' }
  if (parts.byMonthDay.length > 0 && freq === 'WEEKLY') return notWithFreq('BYMONTHDAY')
  if (parts.byDay.some(({ ordinal }) => ordinal !== 0) && !byPeriod) return notWithFreq('BYDAY')
  if (parts.bySetPos.length === 0) return null
  if (!byPeriod) return notWithFreq('BYSETPOS')
  const filtered = parts.byMonth.length + parts.byMonthDay.length + parts.byDay.length > 0
  return filtered ? null : { code: 'needsPart', part: 'BYSETPOS', other: 'BYMONTH, BYMONTHDAY, BYDAY' }
}

function integer(text: string, least: number, most: number): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  return value >= least && value <= most ? value : null
}

function signed(text: string, most: number): number | null {
  const found = /^([+-]?)(\d{1,2})$/.exec(text)
  const size = found === null ? null : integer(found[2]!, 1, most)
  return size === null ? null : found![1] === '-' ? -size : size
}

function list<Item>(text: string, readItem: (item: string) => Item | null): Item[] | null {
  const items = text.split(',').map(readItem)
  return items.every((item) => item !== null) ? items : null
}

const readWeekday = (text: string): Weekday | null => weekdays.find((day) => day === text) ?? null

function readDayOfWeek(text: string): DayOfWeek | null {
  const weekday = readWeekday(text.slice(-2))
  const ordinal = text.length === 2 ? 0 : signed(text.slice(0, -2), 5)
  return weekday === null || ordinal === null ? null : { weekday, ordinal }
}

/** `YYYYMMDD` is read as its midnight (§2). */
function readUntil(text: string): Wall | null {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?$/.exec(text)
  if (found === null) return null
  const [, year, month, day, hours, minutes, seconds] = found
  const date = parseLocalDate(`${year}-${month}-${day}`)
  if (date === null) return null
  return hours === undefined ? wallOf(startOfDay(date)) : parseWall(`${date}T${hours}:${minutes}:${seconds}`)
}
