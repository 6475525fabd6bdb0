/** The local calendar, from quota-semantics §1 alone: one zone, UTC+07:00, no daylight saving. */

/** Whole days since 1970-01-01 on the local calendar. */
export type Day = number
/** Milliseconds of local wall time since 1970-01-01T00:00. */
export type Wall = number
/** Milliseconds since the Unix epoch. */
export type Instant = number

export const DAY_MS = 86_400_000
const OFFSET_MS = 7 * 3_600_000

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

export const instantOf = (wall: Wall): Instant => wall - OFFSET_MS
export const wallOf = (instant: Instant): Wall => instant + OFFSET_MS
export const dayOfWall = (wall: Wall): Day => Math.floor(wall / DAY_MS)
/** The instant at which a local day begins. */
export const midnight = (day: Day): Instant => instantOf(day * DAY_MS)

/** `month` is 1 to 12; months beyond run into the next years. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day => Date.UTC(year, month - 1, dayOfMonth) / DAY_MS

export function civil(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
export const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7

export const daysInMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1)

export const parseDay = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / DAY_MS
export const parseWall = (wallTime: string): Wall => Date.parse(`${wallTime}Z`)
export const parseInstant = (text: string): Instant => Date.parse(text)
/** `HH:mm` as milliseconds after midnight. */
export const parseTimeOfDay = (text: string): number => Number(text.slice(0, 2)) * 3_600_000 + Number(text.slice(3)) * 60_000

export const printDay = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10)
export const printWall = (wall: Wall): string => new Date(wall).toISOString().slice(0, 16)
/** Whole seconds, cut off (quota-semantics §7). */
export const printInstant = (instant: Instant): string => `${new Date(wallOf(instant)).toISOString().slice(0, 19)}+07:00`

/** quota-semantics §2: months are added on the calendar, clipped to the month's last day. */
function addMonths(wall: Wall, months: number): Wall {
  const { year, month, dayOfMonth } = civil(dayOfWall(wall))
  const first = civil(dayOf(year, month + months, 1))
  const clipped = Math.min(dayOfMonth, daysInMonth(first.year, first.month))
  return dayOf(first.year, first.month, clipped) * DAY_MS + (wall - dayOfWall(wall) * DAY_MS)
}

/** Adds `P<n>D`, `P<n>W`, `P<n>M` or `P<n>Y`. */
export function addDuration(wall: Wall, duration: string): Wall {
  const amount = Number(duration.slice(1, -1))
  switch (duration.at(-1)) {
    case 'D':
      return wall + amount * DAY_MS
    case 'W':
      return wall + amount * 7 * DAY_MS
    case 'M':
      return addMonths(wall, amount)
    case 'Y':
      return addMonths(wall, amount * 12)
    default:
      throw new Error(`not a duration: ${duration}`)
  }
}
