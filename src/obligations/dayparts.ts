import { weekdayOf } from './calendar.ts'
import { validSpan } from './obligations.ts'
import { DAY, instantOf, parseTimeOfDay, wallOf } from './time.ts'
import type { Band } from './facts.ts'
import { weekdays, type Instant } from './spans.ts'

/** A band in numbers: when it begins and ends after the midnight of the day it belongs to. */
interface Daypart {
  readonly days: readonly boolean[]
  readonly from: number
  readonly to: number
  readonly validFrom: Instant
  readonly validTo: Instant
}

/** Whether `[start, end]` lies inside one band; a start alone is `end === start`. */
export type Dayparts = (start: Instant, end: Instant) => boolean

/**
 * The test for a set of bands (quota-semantics §4). A band past midnight belongs to the day it starts
 * on, and that day is the one its validity is tested on. Bands are not joined.
 */
export function daypartsOf(bands: readonly Band[]): Dayparts {
  const dayparts = bands.map(daypartOf)
  return (start, end) => {
    const day = Math.floor(wallOf(start) / DAY)
    const length = end - start
    return (
      dayparts.some((daypart) => holds(daypart, day, start, length)) || dayparts.some((daypart) => holds(daypart, day - 1, start, length))
    )
  }
}

function daypartOf(band: Band): Daypart {
  const from = parseTimeOfDay(band.from)
  const to = parseTimeOfDay(band.to)
  if (from === null || to === null) throw new Error(`Unchecked band ${band.from}–${band.to}`)
  const { start, end } = validSpan({ validFrom: band.validFrom ?? null, validTo: band.validTo ?? null })
  return {
    days: weekdays.map((weekday) => band.days.includes(weekday)),
    from,
    to: to <= from ? to + DAY : to,
    validFrom: start,
    validTo: end,
  }
}

/** Whether the band of `day` holds what begins at `start` and lasts `length` milliseconds. */
function holds(daypart: Daypart, day: number, start: Instant, length: number): boolean {
  const midnight = instantOf(day * DAY)
  const offset = start - midnight
  return (
    offset >= daypart.from &&
    offset < daypart.to &&
    offset + length <= daypart.to &&
    daypart.days[weekdayOf(day)] === true &&
    midnight >= daypart.validFrom &&
    midnight < daypart.validTo
  )
}
