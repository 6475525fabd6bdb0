import { DAY, localDateOf, parseTimeOfDay, sinceMonday, startOfDay, type Instant, type LocalDate } from '../../obligations/index.ts'
import { holidaysVn } from '../holidaysVn.ts'

export const addDays = (day: LocalDate, days: number): LocalDate => localDateOf(startOfDay(day) + days * DAY)

/** `HH:mm` on a local date. */
export const at = (day: LocalDate, time: string): Instant => startOfDay(day) + parseTimeOfDay(time)!

export const dateOf = (year: number, month: number, dayOfMonth: number): LocalDate =>
  [year, month, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('-')

/** The first day on or after `day` that is the given weekday (0 is Monday). */
export const nextWeekday = (day: LocalDate, weekday: number): LocalDate => addDays(day, (weekday - sinceMonday(day) + 7) % 7)

/** The day itself, or the Friday before a weekend. */
export const workday = (day: LocalDate): LocalDate => addDays(day, Math.min(0, 4 - sinceMonday(day)))

/** What the demonstration spans, and where in it we stand. */
export interface DemoSpan {
  year: number
  today: LocalDate
  from: LocalDate
  to: LocalDate
  /** Mondays of the weeks that are excused for their holidays. */
  restWeeks: ReadonlySet<LocalDate>
}

/**
 * Six quarters around the year: whatever its day, there are weeks behind it in which something
 * went wrong and weeks ahead that have not begun, so that every verdict can be seen.
 */
export function demoSpan(asOf: Instant): DemoSpan {
  const today = localDateOf(asOf)
  const year = Number(today.slice(0, 4))
  const span = { year, today, from: dateOf(year - 1, 10, 1), to: dateOf(year + 1, 4, 1) }
  const restWeeks = mondaysIn(span.from, span.to).filter((monday) => holidaysIn(monday) >= restDays)
  return { ...span, restWeeks: new Set(restWeeks) }
}

/** The five days of Tết often lie across two weeks; one of the two always has three of them. */
export const restDays = 3

const holidaysIn = (monday: LocalDate): number =>
  holidaysVn.filter(({ date, standing }) => standing === 'confirmed' && date >= monday && date < addDays(monday, 7)).length

export function mondaysIn(from: LocalDate, to: LocalDate): LocalDate[] {
  const mondays: LocalDate[] = []
  for (let monday = nextWeekday(from, 0); monday < to; monday = addDays(monday, 7)) mondays.push(monday)
  return mondays
}

/** The first days of the months in `[from, to)`. */
export function monthsIn(from: LocalDate, to: LocalDate): LocalDate[] {
  const months: LocalDate[] = []
  for (let n = 0; ; n++) {
    const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + n
    const month = dateOf(Math.floor(index / 12), (index % 12) + 1, 1)
    if (month >= to) return months
    if (month >= from) months.push(month)
  }
}

/** How far ahead the schedule is laid out, and how far of that it is settled. */
export const laidOutDays = 56
export const settledDays = 14

/** The windows that have ended, the latest first: `0` is the last one. */
export const endedBefore = (starts: readonly LocalDate[], span: DemoSpan): ReadonlyMap<LocalDate, number> => {
  const ended = starts.filter((_, i) => (starts[i + 1] ?? span.to) <= span.today).reverse()
  return new Map(ended.map((start, back) => [start, back]))
}
