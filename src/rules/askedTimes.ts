import { DAY, parseInstant, parseLocalDate, startOfDay, type Instant } from '../obligations/index.ts'

/** A local day, whole, or an instant: what is asked for 14 March is how things stood when that day was over. */
export function endOfAsked(text: string): Instant | null {
  const day = parseLocalDate(text)
  return day === null ? parseInstant(text) : startOfDay(day) + DAY
}
