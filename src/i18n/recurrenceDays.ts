import { weekdayOn, weekdays, type DayOfWeek, type LocalDate, type RuleParts } from '../obligations/index.ts'
import { inSentenceDay } from './conditions.ts'
import { andList } from './lists.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { weekday } from './words.ts'

const words = {
  day: { vi: 'ngày {days}', en: 'day {days}' },
  lastDay: { vi: 'ngày cuối tháng', en: 'the last day of the month' },
  dayFromEnd: { vi: 'ngày thứ {n} từ cuối tháng', en: 'day {n} from the end of the month' },
  to: { vi: '{first} đến {last}', en: '{first} to {last}' },
  anyDay: { vi: 'mọi ngày trong tuần', en: 'any day of the week' },
  every: { vi: 'mọi {days}', en: 'every {days}' },
  first: { vi: '{day} đầu tiên {scope}', en: 'the first {day} {scope}' },
  last: { vi: '{day} cuối cùng {scope}', en: 'the last {day} {scope}' },
  nth: { vi: '{day} lần thứ {n} {scope}', en: '{day} number {n} {scope}' },
  nthFromEnd: { vi: '{day} lần thứ {n} từ cuối {scope}', en: '{day} number {n} from the end {scope}' },
  inMonth: { vi: 'trong tháng', en: 'of the month' },
  inYear: { vi: 'trong năm', en: 'of the year' },
  both: { vi: '{dates} nếu rơi vào {days}', en: '{dates} when it falls on {days}' },
  month: { vi: '{days}, tháng {months}', en: '{days}, in month {months}' },
  months: { vi: '{days} các tháng {months}', en: '{days} of months {months}' },
  position: { vi: 'ngày {positions} trong số {days}', en: 'the {positions} among {days}' },
  where: { vi: '{days} (nếu có)', en: '{days} (where there is one)' },
} as const satisfies Record<string, Text>

const positions = {
  first: { vi: 'đầu tiên', en: 'first' },
  last: { vi: 'cuối cùng', en: 'last' },
  nth: { vi: 'thứ {n}', en: 'number {n}' },
  fromEnd: { vi: 'thứ {n} từ cuối', en: 'number {n} from the end' },
} as const satisfies Record<string, Text>

export interface DayWords {
  /** Empty when the rule takes every day. */
  days: string
  /** Occurrences in each period of the rule; null when they vary. */
  times: number | null
}

/** The days that a rule names, with those that it takes from its start. */
type Named = Pick<RuleParts, 'freq' | 'byMonth' | 'byMonthDay' | 'byDay' | 'bySetPos'>

function named({ freq, byMonth, byMonthDay, byDay, bySetPos }: RuleParts, start: LocalDate): Named {
  const given = { freq, byMonth: unique(byMonth), byMonthDay: unique(byMonthDay), byDay, bySetPos: unique(bySetPos) }
  if (freq === 'DAILY' || byMonthDay.length + byDay.length > 0) return given
  const [, month = 1, day = 1] = start.split('-').map(Number)
  if (freq === 'WEEKLY') return { ...given, byDay: [{ weekday: weekdayOn(start), ordinal: 0 }] }
  return { ...given, byMonthDay: [day], byMonth: freq === 'YEARLY' && byMonth.length === 0 ? [month] : given.byMonth }
}

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b)

/** On which days a rule occurs, and how often in each of its periods (quota-semantics §2). */
export function dayWords(parts: RuleParts, start: LocalDate, locale: Locale): DayWords {
  const rule = named(parts, start)
  const { byMonth, byMonthDay, byDay, bySetPos } = rule
  const days = byDay.length === 0 ? '' : weekdayWords(rule, locale)
  const dates = byMonthDay.length === 0 ? '' : dateWords(rule, locale)
  const chosen = days !== '' && dates !== '' ? say(words.both, locale, { dates, days }) : days + dates
  const picked = bySetPos.length === 0 ? chosen : say(words.position, locale, { positions: positionWords(bySetPos, locale), days: chosen })
  const rare = mayBeAbsent(rule) ? say(words.where, locale, { days: picked }) : picked
  const inDates = byMonth.length === 1 && isPlainDate(rule)
  return { days: inDates || byMonth.length === 0 ? rare : monthWords(rare, byMonth, locale), times: timesOf(rule) }
}

/** A day of one named month is written as a date: 15/12. */
const isPlainDate = ({ byMonth, byMonthDay, byDay }: Named): boolean =>
  byMonth.length === 1 && byDay.length === 0 && byMonthDay.every((day) => day > 0)

function dateWords(rule: Named, locale: Locale): string {
  const { byMonth, byMonthDay } = rule
  const two = (n: number): string => String(n).padStart(2, '0')
  const from = byMonthDay.filter((day) => day > 0).map((day) => (isPlainDate(rule) ? `${two(day)}/${two(byMonth[0]!)}` : String(day)))
  const fromEnd = byMonthDay
    .filter((day) => day < 0)
    .map((day) => (day === -1 ? pick(words.lastDay, locale) : say(words.dayFromEnd, locale, { n: -day })))
  // Dates need no “day” in English.
  const first =
    from.length === 0
      ? []
      : [isPlainDate(rule) && locale === 'en' ? andList(from, locale) : say(words.day, locale, { days: andList(from, locale) })]
  return andList([...first, ...fromEnd], locale)
}

function weekdayWords({ freq, byMonth, byDay, byMonthDay, bySetPos }: Named, locale: Locale): string {
  const nameOf = (day: DayOfWeek): string => inSentenceDay(weekday[day.weekday], locale)
  const plain = weekdays.filter((day) => byDay.some(({ weekday: one, ordinal }) => ordinal === 0 && one === day))
  const scope = pick(freq === 'YEARLY' && byMonth.length === 0 ? words.inYear : words.inMonth, locale)
  const ordinals = byDay
    .filter(({ ordinal }) => ordinal !== 0)
    .map((day) => {
      const n = Math.abs(day.ordinal)
      const text = day.ordinal === 1 ? words.first : day.ordinal === -1 ? words.last : day.ordinal > 0 ? words.nth : words.nthFromEnd
      return say(text, locale, { day: nameOf(day), n, scope })
    })
  const several = freq !== 'WEEKLY' && byMonthDay.length === 0 && bySetPos.length === 0
  const list =
    plain.length === 0 ? [] : [several ? say(words.every, locale, { days: plainWords(plain, locale) }) : plainWords(plain, locale)]
  return andList([...list, ...ordinals], locale)
}

function plainWords(days: readonly (typeof weekdays)[number][], locale: Locale): string {
  const names = days.map((day) => inSentenceDay(weekday[day], locale))
  const [first, last] = [weekdays.indexOf(days[0]!), weekdays.indexOf(days.at(-1)!)]
  if (days.length > 2 && last - first === days.length - 1) {
    return say(words.to, locale, { first: names[0]!, last: names.at(-1)! })
  }
  return andList(names, locale)
}

const monthWords = (days: string, byMonth: readonly number[], locale: Locale): string =>
  say(byMonth.length === 1 ? words.month : words.months, locale, { days, months: andList(byMonth.map(String), locale) })

const positionWords = (bySetPos: readonly number[], locale: Locale): string =>
  andList(
    bySetPos.map((at) => {
      const text = at === 1 ? positions.first : at === -1 ? positions.last : at > 0 ? positions.nth : positions.fromEnd
      return say(text, locale, { n: Math.abs(at) })
    }),
    locale,
  )

const shortest = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether some period lacks a day that is named: the 31st, a fifth Saturday. */
function mayBeAbsent({ byMonth, byMonthDay, byDay, bySetPos, freq }: Named): boolean {
  if (bySetPos.length > 0) return false
  const months = byMonth.length === 0 ? shortest : byMonth.map((month) => shortest[month - 1]!)
  const yearly = freq === 'YEARLY' && byMonth.length === 0
  return byMonthDay.some((day) => Math.abs(day) > Math.min(...months)) || byDay.some(({ ordinal }) => Math.abs(ordinal) === 5 && !yearly)
}

function timesOf(rule: Named): number | null {
  const { freq, byMonth, byMonthDay, byDay, bySetPos } = rule
  if (bySetPos.length > 0) return bySetPos.length
  if (freq === 'DAILY') return byMonth.length + byMonthDay.length + byDay.length === 0 ? 1 : null
  if (freq === 'WEEKLY') return byMonth.length > 0 ? null : new Set(byDay.map((day) => day.weekday)).size
  if (mayBeAbsent(rule) || (byMonthDay.length > 0 && byDay.length > 0) || (byMonthDay.some((day) => day < 0) && byMonthDay.length > 1))
    return null
  if (byDay.some(({ ordinal }) => ordinal === 0) || (freq === 'MONTHLY' && byMonth.length > 0)) return null
  const each = byMonthDay.length + new Set(byDay.map((day) => `${day.ordinal}${day.weekday}`)).size
  if (freq === 'MONTHLY') return each
  return each * (byMonth.length > 0 ? byMonth.length : byMonthDay.length > 0 ? 12 : 1)
}
