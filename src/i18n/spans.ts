import { formatLocalDay, formatTimeOfDay } from './dates.ts'
import { localDateOf, startOfDay, type Instant } from '../obligations/index.ts'

const isMidnight = (instant: Instant): boolean => instant === startOfDay(localDateOf(instant))
const shown = (instant: Instant): string => `${formatLocalDay(instant)} ${formatTimeOfDay(instant)}`

/** A span as people write it: whole days by their first and last, others by the minute. */
export function spanWords(start: Instant, end: Instant): string {
  if (!isMidnight(start) || !isMidnight(end)) return `${shown(start)} – ${shown(end)}`
  const [first, last] = [formatLocalDay(start), formatLocalDay(end - 1)]
  return first === last ? first : `${first} – ${last}`
}
