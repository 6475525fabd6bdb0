import { fold } from '../documents/searchText.ts'

/** Milliseconds into a civil day. */
type TimeOfDay = number

const HOURS = '(\\d{1,2})'
const SIXTY = '([0-5]\\d)'
/** 15:30, 15.30, 15:30:20 */
const DIGITS = new RegExp(`^${HOURS}[:.]${SIXTY}(?:[:.]${SIXTY})?$`)
/** 15h, 15h30, 15 giờ 30 phút, 15g30'20 */
const WORDS = new RegExp(`^${HOURS} ?(?:h|g|gio) ?(?:([0-5]?\\d)(?: ?(?:'|p|ph|phut|:) ?(?:([0-5]?\\d) ?(?:"|s|giay)?)?)?)?$`)
/** 830, 1530 */
const BARE = /^(\d{1,2})([0-5]\d)$/
const HALF = /^(.*\d\D*?) ?(sang|trua|chieu|toi|dem|am|pm|sa|ch)$/

/** A time of day as people here write it, in the hours of the day or by its part (“8 giờ tối”); null for what cannot be one. */
export function readTimeOfDay(text: string): TimeOfDay | null {
  const plain = fold(text).replace(/[’′]/g, "'")
  const [, clock, half] = HALF.exec(plain) ?? [null, plain, null]
  const found = DIGITS.exec(clock!) ?? WORDS.exec(clock!) ?? BARE.exec(clock!)
  if (found === null) return null
  const hour = hourOf(Number(found[1]), half ?? null)
  return hour === null ? null : (hour * 3600 + Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0)) * 1000
}

/** The hour of the day; null where the part of the day does not have it. */
function hourOf(hour: number, half: string | null): number | null {
  if (half === null) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return hour > 12 && hour <= 23 && ['chieu', 'toi', 'dem'].includes(half) ? hour : null
  if (half === 'sang' || half === 'am' || half === 'sa') return hour % 12
  if (half === 'trua') return hour >= 10 ? hour : hour + 12
  if (half === 'dem') return hour === 12 ? 0 : hour <= 5 ? hour : hour + 12
  return (hour % 12) + 12
}

/** HH:mm, with seconds where there are any. */
export function writeTimeOfDay(time: TimeOfDay): string {
  const written = new Date(time).toISOString().slice(11, 19)
  return written.endsWith(':00') ? written.slice(0, 5) : written
}

/** What whoever wrote this may have meant: the same without what makes it impossible; null where that is anybody's guess. */
export function meantTime(text: string): string | null {
  const time = /^\s*24\s*(?:[:.hg]\s*(?:00?)?)?\s*$/i.test(text)
    ? 0
    : /^\s*\d{1,2}\s*$/.test(text)
      ? readTimeOfDay(`${text.trim()}:00`)
      : null
  return time === null ? null : writeTimeOfDay(time)
}
