import { DAY, weekdays, type Weekday } from '../../obligations/index.ts'

/** A wall time as its day, counted from 1970-01-01, and the time into it. */
export const splitWall = (wall: number): { day: number; time: number } => {
  const day = Math.floor(wall / DAY)
  return { day, time: wall - day * DAY }
}

export interface DayParts {
  year: number
  /** 1–12 */
  month: number
  /** 1–31 */
  dayOfMonth: number
  /** Days in its month. */
  length: number
  weekday: Weekday
}

export function partsOfDay(day: number): DayParts {
  const date = new Date(day * DAY)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
  return {
    year,
    month,
    dayOfMonth: date.getUTCDate(),
    length: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    weekday: weekdays[(date.getUTCDay() + 6) % 7]!,
  }
}

/** The first day of the week that holds a day, weeks beginning where the rule says. */
export function weekOf(day: number, weekStart: Weekday): number {
  const since = weekdays.indexOf(partsOfDay(day).weekday) - weekdays.indexOf(weekStart)
  return day - ((since + 7) % 7)
}

export const monthOf = (day: number): number => {
  const { year, month } = partsOfDay(day)
  return year * 12 + month - 1
}
