import { DAY, localDateOf, startOfDay, weekdayOn, type Instant, type LocalDate } from '../obligations/index.ts'

/** Days on which offices are shut beside weekends. */
export type DaysOff = Pick<ReadonlySet<LocalDate>, 'has'>

export function isWorkingDay(day: LocalDate, holidays: DaysOff): boolean {
  const weekday = weekdayOn(day)
  return weekday !== 'SA' && weekday !== 'SU' && !holidays.has(day)
}

/** When the n-th working day after the day of an instant is over: that day itself is not counted. */
export function endOfWorkingDay(from: Instant, days: number, holidays: DaysOff): Instant {
  let day = startOfDay(localDateOf(from))
  for (let left = days; left > 0;) {
    day += DAY
    if (isWorkingDay(localDateOf(day), holidays)) left--
  }
  return day + DAY
}

/** How many working days lie after the day of one instant, up to the day of another that is not earlier. */
function workingDaysAfter(from: Instant, until: Instant, holidays: DaysOff): number {
  let days = 0
  for (let day = startOfDay(localDateOf(from)) + DAY; day <= until; day += DAY) if (isWorkingDay(localDateOf(day), holidays)) days++
  return days
}

/**
 * How many working days are left after today until a deadline, which is the end of its last day: 0 on that day,
 * and below 0 as many as have gone by since. A weekend after the deadline is no working day late.
 */
export function workingDaysLeft(now: Instant, due: Instant, holidays: DaysOff): number {
  return now < due ? workingDaysAfter(now, due - 1, holidays) : 0 - workingDaysAfter(due - 1, now, holidays)
}
