import { DAY, localDateOf, sinceMonday, startOfDay, type Instant, type LocalDate, type Span } from '../obligations/index.ts'

export const spanKinds = ['week', 'month', 'year'] as const
export type SpanKind = (typeof spanKinds)[number]

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))
const monthOf = (day: LocalDate): number => Number(day.slice(5, 7))
const firstOf = (year: number, month: number): Instant => startOfDay(`${year}-${String(month).padStart(2, '0')}-01`)

/** The local week (from Monday), month and year that hold an instant. */
export function spansAt(now: Instant): Record<SpanKind, Span> {
  const today = localDateOf(now)
  const [year, month] = [yearOf(today), monthOf(today)]
  const monday = startOfDay(today) - sinceMonday(today) * DAY
  return {
    week: { start: monday, end: monday + 7 * DAY },
    month: { start: firstOf(year, month), end: month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1) },
    year: { start: firstOf(year, 1), end: firstOf(year + 1, 1) },
  }
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
