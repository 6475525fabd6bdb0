import { civilOf, daysInMonth, dayOf, weekdayOf } from './calendar.ts'
import { weekdays, type Instant, type LocalDate, type Weekday } from './spans.ts'

/** The one civil time zone, Asia/Ho_Chi_Minh, never had daylight saving in the years judged here (§1). */
const OFFSET_HOURS = 7
const OFFSET_TEXT = '+07:00'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const OFFSET = OFFSET_HOURS * HOUR

/** Wall time: milliseconds since 1970-01-01T00:00 on a local clock. */
export type Wall = number

/** A wall time as its day, counted from 1970-01-01, and the milliseconds into it. */
export const splitWall = (wall: Wall): { day: number; time: number } => {
  const day = Math.floor(wall / DAY)
  return { day, time: wall - day * DAY }
}

export const wallOf = (instant: Instant): Wall => instant + OFFSET
export const instantOf = (wall: Wall): Instant => wall - OFFSET

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const WALL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/
const TIME_OF_DAY = /^(\d{2}):(\d{2})$/

/** The day number of a local date, or null when no such date exists. */
function dayNumber(text: string): number | null {
  const found = DATE.exec(text)
  if (found === null) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return dayOf(year, month, day)
}

/** How many days after its week's Monday a date that exists is. */
export const sinceMonday = (date: LocalDate): number => weekdayOf(dayNumber(date)!)
export const weekdayOn = (date: LocalDate): Weekday => weekdays[sinceMonday(date)]!

/** Milliseconds into the day, or null when the clock shows no such time. */
function clock(hours: string, minutes: string, seconds: string): number | null {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)]
  return h < 24 && m < 60 && s < 60 ? h * HOUR + m * MINUTE + s * SECOND : null
}

/** `YYYY-MM-DD` of a date that exists, or null. */
export function parseLocalDate(text: string): LocalDate | null {
  return dayNumber(text) === null ? null : text
}

/** `YYYY-MM-DDTHH:mm[:ss]` without offset as wall time, or null. */
export function parseWall(text: string): Wall | null {
  const found = WALL.exec(text)
  if (found === null) return null
  const day = dayNumber(found[1]!)
  const time = clock(found[2]!, found[3]!, found[4] ?? '0')
  return day === null || time === null ? null : day * DAY + time
}

/**
 * ISO 8601 with `Z` or an offset as an instant, or null. Digits beyond the millisecond are cut off.
 */
export function parseInstant(text: string): Instant | null {
  const found = INSTANT.exec(text)
  if (found === null) return null
  const day = dayNumber(found[1]!)
  const time = clock(found[2]!, found[3]!, found[4] ?? '0')
  const offset = clock(found[7] ?? '0', found[8] ?? '0', '0')
  if (day === null || time === null || offset === null) return null
  const milliseconds = Number((found[5] ?? '').slice(0, 3).padEnd(3, '0'))
  return day * DAY + time + milliseconds + (found[6] === '-' ? offset : -offset)
}

/** `HH:mm` from 00:00 to 23:59 as milliseconds into the day, or null. */
export function parseTimeOfDay(text: string): number | null {
  const found = TIME_OF_DAY.exec(text)
  return found === null ? null : clock(found[1]!, found[2]!, '0')
}

/** The instant at which a local date begins. A date that does not exist is a bug: parse it first. */
export function startOfDay(date: LocalDate): Instant {
  const day = dayNumber(date)
  if (day === null) throw new Error(`No such local date: ${date}`)
  return instantOf(day * DAY)
}

/** The local date on which an instant falls. */
export function localDateOf(instant: Instant): LocalDate {
  return formatDay(Math.floor(wallOf(instant) / DAY))
}

/** `YYYY-MM-DDTHH:mm:ss+07:00`; parts of a second are cut off (§7). */
export function formatInstant(instant: Instant): string {
  const wall = wallOf(instant)
  const day = Math.floor(wall / DAY)
  const seconds = Math.floor((wall - day * DAY) / SECOND)
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${formatDay(day)}T${time.map((part) => pad(part, 2)).join(':')}${OFFSET_TEXT}`
}

function formatDay(day: number): LocalDate {
  const { year, month, dayOfMonth } = civilOf(day)
  return `${formatYear(year)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
}

/** Years outside 0000–9999 take a sign and six digits, as ISO 8601 writes them. */
function formatYear(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4)
  return `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')
