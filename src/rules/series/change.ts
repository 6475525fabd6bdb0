import { DAY, localDateOf, startOfDay, type Instant, type LocalDate } from '../../obligations/index.ts'
import { ruleOf, slotOnDay, slotsOf, type Series, type Skipped } from '../series.ts'
import { movedRule } from './moveRule.ts'

/** What an editor asks of a series; what is not named stays. */
export interface SeriesChange {
  /** Where the occurrence that the edit began from is to stand: the whole rule moves along. */
  start?: Instant
  name?: string
  seconds?: number
  channel?: string
  form?: string
  themes?: string[]
  /** Null: nothing regular any more. */
  rrule?: string | null
  dtstart?: string | null
  validFrom?: LocalDate | null
  validTo?: LocalDate | null
  skip?: Skipped[]
}

export type ChangeRefusal = 'notOfSeries' | 'ontoSibling' | 'cannotMove'

/** A series with an editor's change, or why it cannot be had. */
export function changed(
  before: Series,
  slot: Instant | null,
  { start, ...fields }: SeriesChange,
): { ok: true; after: Series; shift: number | null } | { ok: false; refusal: ChangeRefusal } {
  const after: Series = { ...before, ...fields }
  if (start === undefined || start === slot) return { ok: true, after, shift: null }
  const rule = ruleOf(before)
  if (rule === null || slot === null || !slotsOf({ ...before, skip: [] }, slot, slot + 1).includes(slot))
    return { ok: false, refusal: 'notOfSeries' }
  if (ontoSibling(before, slot, start)) return { ok: false, refusal: 'ontoSibling' }
  const moved = movedRule(rule, slot, start)
  if (moved === null) return { ok: false, refusal: 'cannotMove' }
  const skip = movedSkips({ ...after, ...moved }, dayNumber(start) - dayNumber(slot))
  return { ok: true, shift: start - slot, after: { ...after, ...moved, skip } }
}

/** A skipped day follows the slot that it skipped. */
function movedSkips(moved: Series, days: number): Skipped[] {
  const hasSlot = (day: LocalDate): boolean => slotOnDay(moved, startOfDay(day)) !== null
  return moved.skip.map((skipped) => {
    const day = later(skipped.day, days)
    return !hasSlot(skipped.day) && hasSlot(day) ? { ...skipped, day } : skipped
  })
}

/** Whether an instant falls on the day of another occurrence of the same series: two cannot become one. */
export function ontoSibling(series: Series, slot: Instant, start: Instant): boolean {
  const there = slotOnDay(series, start)
  return there !== null && there !== slot
}

/**
 * A series ended before an occurrence, and the half that goes on from it with the change. Skipped days
 * go with the half that they lie in.
 */
export function split(before: Series, after: Series, boundary: Instant, shift: number | null): { ended: Series; goesOn: Series } {
  const day = localDateOf(boundary)
  const first = localDateOf(boundary + (shift ?? 0))
  const from = first < day ? first : day
  return {
    ended: { ...before, validTo: day, skip: before.skip.filter((skipped) => skipped.day < day) },
    goesOn: {
      ...after,
      validFrom: first,
      skip: after.skip.filter((skipped) => skipped.day >= from),
    },
  }
}

const dayNumber = (instant: Instant): number => Math.floor(startOfDay(localDateOf(instant)) / DAY)
const later = (day: LocalDate, days: number): LocalDate => localDateOf(startOfDay(day) + days * DAY)
