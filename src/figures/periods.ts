import { startOfDay, type Instant, type Span } from '../obligations/index.ts'

/** The periods that reports tell of (record-semantics §2). */
export const calendars = ['report', 'civil'] as const
export type Calendar = (typeof calendars)[number]

/** A day of the year in which a period begins or ends, `MM-DD`, and how many years later. */
interface Border {
  readonly year: -1 | 0 | 1
  readonly day: string
}

type Borders = readonly [from: Border, to: Border]

const before = (day: string): Border => ({ year: -1, day })
const on = (day: string): Border => ({ year: 0, day })
const newYear: Border = { year: 1, day: '01-01' }

const reportPeriods = {
  Q1: [before('12-15'), on('03-15')],
  H1: [before('12-15'), on('06-15')],
  Q3: [on('06-15'), on('09-15')],
  Y: [before('12-15'), on('12-15')],
} as const satisfies Record<string, Borders>

const monthStarts = Array.from({ length: 12 }, (_, index) => on(`${String(index + 1).padStart(2, '0')}-01`)).concat(newYear)
const months = (first: number, count: number): Borders => [monthStarts[first - 1]!, monthStarts[first - 1 + count]!]

const civilPeriods = {
  M1: months(1, 1),
  M2: months(2, 1),
  M3: months(3, 1),
  M4: months(4, 1),
  M5: months(5, 1),
  M6: months(6, 1),
  M7: months(7, 1),
  M8: months(8, 1),
  M9: months(9, 1),
  M10: months(10, 1),
  M11: months(11, 1),
  M12: months(12, 1),
  Q1: months(1, 3),
  Q2: months(4, 3),
  Q3: months(7, 3),
  Q4: months(10, 3),
  H1: months(1, 6),
  H2: months(7, 6),
  Y: months(1, 12),
} as const satisfies Record<string, Borders>

const periodsOf: Readonly<Record<Calendar, Readonly<Record<string, Borders>>>> = { report: reportPeriods, civil: civilPeriods }

export type PeriodKind = keyof typeof reportPeriods | keyof typeof civilPeriods

/** The kinds of period that a calendar has, in their order. */
export const kindsOf = (calendar: Calendar): readonly PeriodKind[] => Object.keys(periodsOf[calendar]) as PeriodKind[]

/** Years whose dates are written with four digits, the year before and after as well. */
export const years = { first: 1001, last: 9998 } as const

export interface Period extends Span {
  readonly calendar: Calendar
  readonly kind: PeriodKind
  readonly year: number
}

export interface PeriodName {
  readonly calendar: Calendar
  readonly kind: string
  readonly year: number
}

/** The period of that name, from and to local midnights; null where the calendar has no such kind, or the year is none of `years`. */
export function periodOf({ calendar, kind, year }: PeriodName): Period | null {
  const borders = Object.hasOwn(periodsOf[calendar], kind) ? periodsOf[calendar][kind]! : null
  if (borders === null || !Number.isInteger(year) || year < years.first || year > years.last) return null
  const [start, end] = borders.map((border): Instant => startOfDay(`${year + border.year}-${border.day}`))
  return { calendar, kind: kind as PeriodKind, year, start: start!, end: end! }
}

/** The period of the same kind a year earlier. */
export const yearBefore = ({ calendar, kind, year }: Period): Period | null => periodOf({ calendar, kind, year: year - 1 })

/** The period last over when this one begins, of the same calendar and length: a quarter for a quarter. */
export function periodBefore(period: Period): Period | null {
  const { calendar, start } = period
  const over = [period.year, period.year - 1]
    .flatMap((year) => kindsOf(calendar).flatMap((kind) => periodOf({ calendar, kind, year }) ?? []))
    .filter(({ kind, end }) => end <= start && kind[0] === period.kind[0])
  return over.sort((a, b) => b.end - a.end)[0] ?? null
}
