import { localDateOf, wallOf, weekdayOn, type Instant, type LocalDate } from '../obligations/index.ts'
import { pick, type Locale } from '../platform/text.ts'
import { weekday } from './words.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** `YYYY-MM-DD` as people here write it: dd/MM/yyyy. */
export const formatDay = (day: LocalDate): string => day.split('-').reverse().join('/')

/** HH:mm, 24 hours, local. */
export function formatTimeOfDay(instant: Instant): string {
  const minutes = Math.floor(wallOf(instant) / 60_000) % 1440
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** HH:mm, with seconds where there are any. */
export function formatExactTime(instant: Instant): string {
  const seconds = Math.floor(wallOf(instant) / 1000) % 60
  return seconds === 0 ? formatTimeOfDay(instant) : `${formatTimeOfDay(instant)}:${two(seconds)}`
}

/** “Thứ Hai” */
export const formatWeekday = (instant: Instant, locale: Locale): string => pick(weekday[weekdayOn(localDateOf(instant))], locale)

export const formatLocalDay = (instant: Instant): string => formatDay(localDateOf(instant))

/** HH:mm dd/MM/yyyy */
export const formatLocalTime = (instant: Instant): string => `${formatTimeOfDay(instant)} ${formatLocalDay(instant)}`

/** dd/MM/yyyy HH:mm, as the lists have it. */
export const formatDateTime = (instant: Instant): string => `${formatLocalDay(instant)} ${formatTimeOfDay(instant)}`
