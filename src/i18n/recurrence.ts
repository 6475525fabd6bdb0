import { instantOf, localDateOf, type Duration, type Frequency, type Rule, type RuleParts } from '../obligations/index.ts'
import { formatDay, formatLocalDay, formatLocalTime, formatTimeOfDay } from './dates.ts'
import { inSentenceDay } from './conditions.ts'
import { dayWords } from './recurrenceDays.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { weekday } from './words.ts'

const every: Readonly<Record<Frequency, Text>> = {
  DAILY: { vi: 'mỗi ngày', en: 'every day' },
  WEEKLY: { vi: 'mỗi tuần', en: 'every week' },
  MONTHLY: { vi: 'mỗi tháng', en: 'every month' },
  YEARLY: { vi: 'mỗi năm', en: 'every year' },
}
const everyFew: Readonly<Record<Frequency, Text>> = {
  DAILY: { vi: 'cứ {n} ngày', en: 'every {n} days' },
  WEEKLY: { vi: 'cứ {n} tuần', en: 'every {n} weeks' },
  MONTHLY: { vi: 'cứ {n} tháng', en: 'every {n} months' },
  YEARLY: { vi: 'cứ {n} năm', en: 'every {n} years' },
}
const everyQuarter: Text = { vi: 'mỗi quý', en: 'every quarter' }
const durations: Readonly<Record<Duration['unit'], Text>> = {
  D: { vi: 'dài {n} ngày', en: '{n} d long' },
  W: { vi: 'dài {n} tuần', en: '{n} wk long' },
  M: { vi: 'dài {n} tháng', en: '{n} mo long' },
  Y: { vi: 'dài {n} năm', en: '{n} yr long' },
}
const words = {
  once: { vi: 'một kỳ duy nhất, từ ngày {day}', en: 'a single window, from {day}' },
  one: { vi: '{pace} một kỳ{from}', en: 'one window {pace}{from}' },
  several: { vi: '{pace} {n} kỳ{from}', en: '{n} windows {pace}{from}' },
  some: { vi: '{pace} mở kỳ{on}', en: 'a window opens {pace}{on}' },
  from: { vi: ', bắt đầu từ {days}', en: ', from {days}' },
  on: { vi: ' vào {days}', en: ', on {days}' },
  at: { vi: ' lúc {time}', en: ' at {time}' },
  since: { vi: ', tính từ {day}', en: ', counted from {day}' },
  weekStart: { vi: ', tuần tính từ {day}', en: ', weeks beginning on {day}' },
  count: { vi: ', cả thảy {n} lần', en: ', {n} times in all' },
  untilDay: { vi: ', lần cuối chậm nhất ngày {day}', en: ', the last no later than {day}' },
  untilTime: { vi: ', lần cuối chậm nhất lúc {time}', en: ', the last no later than {time}' },
  airs: { vi: 'phát {pace}{on}', en: 'airs {pace}{on}' },
} as const satisfies Record<string, Text>

/** When windows open and how long they last, as a piece of a sentence (quota-semantics §2). */
export function windowWords(rule: Rule, locale: Locale): string {
  if (isOnce(rule.parts) && rule.duration === null) return say(words.once, locale, { day: formatLocalDay(instantOf(rule.start)) })
  const parts = asYearly(rule.parts)
  const { days, times } = dayWords(parts, startDate(rule), locale)
  const pace = paceOf(parts, startDate(rule), locale)
  const at = timeWords(rule, locale)
  const from = days === '' ? at : say(words.from, locale, { days }) + at
  const on = days === '' ? at : say(words.on, locale, { days }) + at
  const opened =
    times === 1
      ? say(words.one, locale, { pace, from })
      : say(times === null ? words.some : words.several, locale, { pace, from, on, n: times ?? '' })
  return opened + limits(rule, parts, locale) + (rule.duration === null ? '' : `, ${durationWords(rule.duration, locale)}`)
}

/** When something airs, as a piece of a sentence. */
export function slotWords(rule: Rule, locale: Locale): string {
  const parts = asYearly(rule.parts)
  const { days } = dayWords(parts, startDate(rule), locale)
  const on = (days === '' ? '' : say(words.on, locale, { days })) + say(words.at, locale, { time: formatTimeOfDay(instantOf(rule.start)) })
  return say(words.airs, locale, { pace: paceOf(parts, startDate(rule), locale), on }) + limits(rule, parts, locale)
}

/** The rule without its start: how often, and on which days where it names them itself. */
export function everyWords(rule: Rule, locale: Locale): string {
  const parts = asYearly(rule.parts)
  const names = parts.byDay.length + parts.byMonthDay.length > 0
  const { days } = dayWords(parts, startDate(rule), locale)
  return (
    paceOf(parts, startDate(rule), locale) + (names && days !== '' ? say(words.on, locale, { days }) : '') + limits(rule, parts, locale)
  )
}

export const durationWords = ({ amount, unit }: Duration, locale: Locale): string => say(durations[unit], locale, { n: amount })

/** Every month, but only some months, is every year: people would say it so. */
const asYearly = (parts: RuleParts): RuleParts =>
  parts.freq === 'MONTHLY' && parts.interval === 1 && parts.byMonth.length > 0 && parts.bySetPos.length === 0
    ? { ...parts, freq: 'YEARLY' }
    : parts

const startDate = ({ start }: Rule): string => localDateOf(instantOf(start))

/** The first day alone: how a period as a whole is written. */
const isOnce = ({ freq, interval, count, byMonth, byMonthDay, byDay }: RuleParts): boolean =>
  freq === 'DAILY' && interval === 1 && count === 1 && byMonth.length + byMonthDay.length + byDay.length === 0

/** Every three months is a quarter only from the first day of one. */
const isQuarterly = ({ freq, interval, byMonth, byMonthDay, byDay }: RuleParts, start: string): boolean =>
  freq === 'MONTHLY' &&
  interval === 3 &&
  byMonth.length === 0 &&
  byDay.length === 0 &&
  (byMonthDay.length === 0 ? start.endsWith('-01') : byMonthDay.join() === '1') &&
  (Number(start.slice(5, 7)) - 1) % 3 === 0

function paceOf(parts: RuleParts, start: string, locale: Locale): string {
  if (isQuarterly(parts, start)) return pick(everyQuarter, locale)
  return parts.interval === 1 ? pick(every[parts.freq], locale) : say(everyFew[parts.freq], locale, { n: parts.interval })
}

function timeWords({ start }: Rule, locale: Locale): string {
  const time = formatTimeOfDay(instantOf(start))
  return time === '00:00' ? '' : say(words.at, locale, { time })
}

/** What a rule counts from, how often it occurs in all and when it stops. */
function limits(rule: Rule, parts: RuleParts, locale: Locale): string {
  const pieces: string[] = []
  if (parts.interval > 1 && !isQuarterly(parts, startDate(rule))) pieces.push(say(words.since, locale, { day: formatDay(startDate(rule)) }))
  if (parts.freq === 'WEEKLY' && parts.interval > 1 && parts.weekStart !== 'MO') {
    pieces.push(say(words.weekStart, locale, { day: inSentenceDay(weekday[parts.weekStart], locale) }))
  }
  if (parts.count !== null) pieces.push(say(words.count, locale, { n: parts.count }))
  if (parts.until !== null) {
    const until = instantOf(parts.until)
    const lastMinute = formatTimeOfDay(until) === '23:59'
    const wholeDay = lastMinute || (formatTimeOfDay(until) === '00:00' && formatTimeOfDay(instantOf(rule.start)) === '00:00')
    pieces.push(
      wholeDay
        ? say(words.untilDay, locale, { day: formatLocalDay(until) })
        : say(words.untilTime, locale, { time: formatLocalTime(until) }),
    )
  }
  return pieces.join('')
}
