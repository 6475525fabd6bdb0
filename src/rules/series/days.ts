import { civilOf, daysInMonth, firstDayOfWeek, weekdayOf, weekdays, type Civil, type Weekday } from '../../obligations/index.ts'

export interface DayParts extends Civil {
  /** Days in its month. */
  readonly length: number
  readonly weekday: Weekday
}

export function partsOfDay(day: number): DayParts {
  const civil = civilOf(day)
  return { ...civil, length: daysInMonth(civil.year, civil.month), weekday: weekdays[weekdayOf(day)]! }
}

/** The first day of the week that holds a day, weeks beginning where the rule says. */
export const weekOf = (day: number, weekStart: Weekday): number => firstDayOfWeek(day, weekdays.indexOf(weekStart))
