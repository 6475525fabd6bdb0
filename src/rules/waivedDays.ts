import { DAY, localDateOf, startOfDay, type LocalDate, type Span } from '../obligations/index.ts'

/** The days of a waiver of one window. Windows are named by the day on which they begin: one of a few hours takes the whole of it. */
export function waivedDays({ start, end }: Span): { from: LocalDate; to: LocalDate } {
  const from = localDateOf(start)
  return { from, to: localDateOf(Math.max(end, startOfDay(from) + DAY)) }
}
