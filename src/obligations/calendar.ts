/**
 * The proleptic Gregorian calendar over day numbers (0 is 1970-01-01), in plain arithmetic:
 * no `Date`, so it has no time zone, no range and no cost worth naming.
 */
export interface Civil {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly dayOfMonth: number
}

const DAYS_IN_ERA = 146_097
const DAYS_BEFORE_EPOCH = 719_468
const COMMON_YEAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : COMMON_YEAR[month - 1]!
}

/** The day number of a civil date. Years are counted from March so that the leap day comes last. */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_ERA + dayOfEra - DAYS_BEFORE_EPOCH
}

/** The civil date of a day number. */
export function civilOf(day: number): Civil {
  const shifted = day + DAYS_BEFORE_EPOCH
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** The first day of the week that holds a day; `weekStart` is 0 for Monday. */
export const firstDayOfWeek = (day: number, weekStart: number): number => day - ((weekdayOf(day) - weekStart + 7) % 7)

/** Months since year 0. */
export const monthNumberOf = (day: number): number => {
  const { year, month } = civilOf(day)
  return year * 12 + month - 1
}

/** `months` later, clipped to the last day of the month it lands in (§2). */
export function addMonths(day: number, months: number): number {
  const from = civilOf(day)
  const index = from.year * 12 + (from.month - 1) + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayOf(year, month, Math.min(from.dayOfMonth, daysInMonth(year, month)))
}
