import { localDateOf, startOfDay, type Instant } from '../obligations/index.ts'
import { formatLocalDay, formatLocalTime, formatTimeOfDay } from './dates.ts'
import { say, type Locale, type Text } from '../platform/text.ts'

const words = {
  endOfDay: { vi: 'trước khi hết ngày {day}', en: 'by the end of {day}' },
  endOf: { vi: 'hết ngày {day}', en: 'the end of {day}' },
  time: { vi: 'trước {time}', en: 'before {time}' },
} as const satisfies Record<string, Text>

/** An exclusive end as people say it: midnight is the end of the day before. */
export function deadlineWords(end: Instant, locale: Locale): string {
  return end === startOfDay(localDateOf(end))
    ? say(words.endOfDay, locale, { day: formatLocalDay(end - 1) })
    : say(words.time, locale, { time: formatLocalTime(end) })
}

/** The same as the end of a stretch: “đến {hết ngày 31/12/2014}”. */
export const endWords = (end: Instant, locale: Locale): string =>
  end === startOfDay(localDateOf(end)) ? say(words.endOf, locale, { day: formatLocalDay(end - 1) }) : formatLocalTime(end)

/** The last day for it; a deadline in the middle of a day by the minute. */
export const dueWords = (end: Instant): string => (end === startOfDay(localDateOf(end)) ? formatLocalDay(end - 1) : formatLocalTime(end))

/** The last day on which something can be made good, with the hour where that day does not last to its end: “25/11/2026, 20:00”. */
export const lastDayWords = (until: Instant): string =>
  until === startOfDay(localDateOf(until)) ? formatLocalDay(until - 1) : `${formatLocalDay(until)}, ${formatTimeOfDay(until)}`
