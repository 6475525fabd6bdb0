import { DAY, localDateOf, type Instant, type LocalDate } from '../../obligations/index.ts'
import { slotsOf, type Occurrence, type Series } from '../series.ts'
import { isWorkingDay } from '../workingDays.ts'
import { ontoSibling } from './change.ts'

export const holidayChoices = ['keep', 'move', 'skip'] as const
export type HolidayChoice = (typeof holidayChoices)[number]

/** A slot that falls on a holiday, and what can be done about it. */
export interface HolidaySlot {
  slot: Instant
  day: LocalDate
  holiday: string
  placement: string | null
  /** `open` until somebody moved it, skipped it or decided on it. */
  state: 'open' | 'moved' | 'skipped' | 'decided'
  /** Where it stands; the slot itself while it is not laid out. */
  start: Instant
  /** The same hour of the next working day that is free; null when there is none within a fortnight. */
  moveTo: Instant | null
}

const FORTNIGHT = 14

/** The slots of a series in `[from, to)` that fall on holidays. */
export function holidaySlots(
  series: Series,
  occurrences: readonly Occurrence[],
  holidays: ReadonlyMap<LocalDate, string>,
  { from, to, isFree }: { from: Instant; to: Instant; isFree: (start: Instant) => boolean },
): HolidaySlot[] {
  const bySlot = new Map(occurrences.map((occurrence) => [occurrence.slot, occurrence]))
  const skipped = new Set(series.skip.map(({ day }) => day))
  return slotsOf({ ...series, skip: [] }, from, to).flatMap((slot) => {
    const day = localDateOf(slot)
    const holiday = holidays.get(day)
    if (holiday === undefined) return []
    const laid = bySlot.get(slot) ?? null
    const state =
      laid === null
        ? skipped.has(day)
          ? 'skipped'
          : 'open'
        : laid.status !== 'planned'
          ? 'decided'
          : localDateOf(laid.start) === day
            ? 'open'
            : 'moved'
    const moveTo = state === 'open' ? workingDayAfter(series, slot, holidays, isFree) : null
    return [{ slot, day, holiday, placement: laid?.id ?? null, state, start: laid?.start ?? slot, moveTo } as const]
  })
}

function workingDayAfter(
  series: Series,
  slot: Instant,
  holidays: ReadonlyMap<LocalDate, string>,
  isFree: (start: Instant) => boolean,
): Instant | null {
  for (let days = 1; days <= FORTNIGHT; days++) {
    const start = slot + days * DAY
    if (!isWorkingDay(localDateOf(start), holidays)) continue
    if (!ontoSibling(series, slot, start) && isFree(start)) return start
  }
  return null
}
