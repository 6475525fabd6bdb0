import { fold } from '../../documents/searchText.ts'
import { parseLocalDate, type LocalDate } from '../../obligations/index.ts'
import { readTimeOfDay } from '../../rules/timeOfDay.ts'

/** What stands in a cell, as people and machines write it here. Null: not understood. */

const DMY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T,]+(.*))?$/
const YMD = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(.*))?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
/** Hours of a broadcast day go on past midnight. */
const CLOCK = /^(\d{1,2})\s*(?::|h|g|giờ)\s*(?:(\d{1,2})(?:\s*[:.'pm]?\s*(\d{1,2})(?:[.:;,]\d{1,3})?)?)?\s*(am|pm|sa|ch)?$/i
const SERIAL = /^\d{5}(?:\.\d+)?$/
const FRACTION = /^0?\.\d+$/
const NUMBER = /^\d+(?:[.,]\d+)?$/
const PARTS = /^(\d{1,3}):(\d{1,2})(?::(\d{1,2})(?:[.:;,]\d{1,3})?)?$/
const WORDS = /^(?:(\d+)\s*(?:h|giờ|gio|tiếng))?\s*(?:(\d+)\s*(?:'|’|phút|phut|p|min|m))?\s*(?:(\d+)\s*(?:"|”|''|giây|giay|s|sec)?)?$/i

/** Excel counts days from the end of 1899. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const DAY_SECONDS = 86_400

const two = (text: string | number): string => String(text).padStart(2, '0')

export interface DayCell {
  day: LocalDate
  /** Seconds into the day where the cell tells them too. */
  seconds: number | null
}

/** dd/MM/yyyy, ISO, yyyyMMdd or an Excel serial, with or without a time of day. */
export function readDayCell(cell: string): DayCell | null {
  const text = cell.trim()
  if (SERIAL.test(text)) {
    const serial = Number(text)
    const day = new Date(EXCEL_EPOCH + Math.floor(serial) * DAY_SECONDS * 1000).toISOString().slice(0, 10)
    const seconds = Math.round((serial % 1) * DAY_SECONDS)
    return { day, seconds: seconds === 0 ? null : seconds }
  }
  const ymd = YMD.exec(text) ?? COMPACT.exec(text)
  const dmy = ymd === null ? DMY.exec(text) : null
  const [year, month, date, rest] = ymd ? [ymd[1]!, ymd[2]!, ymd[3]!, ymd[4]] : dmy ? [dmy[3]!, dmy[2]!, dmy[1]!, dmy[4]] : []
  if (year === undefined) return null
  const day = parseLocalDate(`${year.length === 2 ? `20${year}` : year}-${two(month!)}-${two(date!)}`)
  if (day === null) return null
  if (rest === undefined || rest.trim() === '') return { day, seconds: null }
  const seconds = readTimeCell(rest.replace(/(?:Z|[+-]\d{2}:\d{2})$/, ''))
  return seconds === null ? null : { day, seconds }
}

/** A time of day in seconds: 19:45, 19:45:30, 19:45:30:12 (frames), 19h45, 7:45 PM, 25:10 past midnight, or Excel's part of a day. */
export function readTimeCell(cell: string): number | null {
  const text = cell.trim()
  if (FRACTION.test(text)) return Math.round(Number(text) * DAY_SECONDS)
  const found = CLOCK.exec(text)
  if (found === null) return readSpokenTime(text)
  const half = found[4]?.toLowerCase()
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)]
  if (hours > (half ? 12 : 29) || minutes > 59 || seconds > 59) return null
  const hour = half === 'pm' || half === 'ch' ? (hours % 12) + 12 : half ? hours % 12 : hours
  return hour * 3600 + minutes * 60 + seconds
}

/** As people type it: 15 giờ 30 phút, 8.30. Bare digits are lengths and numbers in a log. */
function readSpokenTime(text: string): number | null {
  const time = /^\d+$/.test(text) ? null : readTimeOfDay(text)
  return time === null ? null : time / 1000
}

export type DurationUnit = 'seconds' | 'minutes'

/** A length in seconds: hh:mm:ss, mm:ss, 15 phút, 15'30", Excel's part of a day, or a bare number of the unit. */
export function readDurationCell(cell: string, unit: DurationUnit): number | null {
  const text = cell.trim()
  if (FRACTION.test(text) && Number(text) > 0) return atMostAWeek(Number(text) * DAY_SECONDS)
  if (NUMBER.test(text)) return atMostAWeek(Number(text.replace(',', '.')) * (unit === 'minutes' ? 60 : 1))
  const parts = PARTS.exec(text)
  if (parts !== null) {
    const [a, b, c] = [Number(parts[1]), Number(parts[2]), parts[3] === undefined ? null : Number(parts[3])]
    if (b > 59 || (c !== null && c > 59)) return null
    return atMostAWeek(c === null ? a * 60 + b : a * 3600 + b * 60 + c)
  }
  const words = text === '' ? null : WORDS.exec(text)
  return words === null ? null : atMostAWeek(Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0))
}

/** Nothing lasts longer than a week. */
const atMostAWeek = (seconds: number): number | null => {
  const whole = Math.round(seconds)
  return whole > 0 && whole <= 7 * DAY_SECONDS ? whole : null
}

const notAired = /khong|chua|huy|cat|bo |loi|miss|skip|fail|error|cancel|abort|not /
const aired = /^$|da |phat|dang|ok|xong|hoan thanh|aired|played|done|complete|success|deliver|ran|on.?air|^[1xyv✓]$/

/** Whether a status says that it went out; null when it says neither. */
export function readOutcomeCell(cell: string): 'aired' | 'notAired' | null {
  const text = fold(cell)
  if (notAired.test(text)) return 'notAired'
  return aired.test(text) ? 'aired' : null
}
