import { answeredPlaceIn, type AnsweredPlace } from './answeredWindow.ts'
import { compareWindows } from './order.ts'
import type { Commitment } from './facts.ts'
import type { Instant } from './spans.ts'
import type { OwedWindow } from './verdictTypes.ts'

/**
 * The windows of one obligor in the order of §7, which begins with their start.
 * Starts and ends stand once more in plain numbers: they are searched for every placement.
 */
export interface WindowIndex {
  readonly owed: readonly OwedWindow[]
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** The length of the longest. */
  readonly longest: number
  /** Where placements say themselves which window they are for; null where their time says it. */
  readonly answeredPlace: AnsweredPlace | null
}

export function indexWindows({ answers }: Commitment, unsorted: readonly OwedWindow[]): WindowIndex {
  const owed = unsorted.toSorted(compareWindows)
  return {
    owed,
    starts: Float64Array.from(owed, ({ windowStart }) => windowStart),
    ends: Float64Array.from(owed, ({ windowEnd }) => windowEnd),
    longest: owed.reduce((most, { windowStart, windowEnd }) => Math.max(most, windowEnd - windowStart), 0),
    answeredPlace: answers === null ? null : answeredPlaceIn(owed),
  }
}

/** The place of the last window that holds the instant, or −1; with `before`, of the last one before that place. */
export function lastWindowAt(windows: WindowIndex, instant: Instant, before = countStarted(windows, instant)): number {
  const { starts, ends, longest } = windows
  for (let place = before - 1; place >= 0; place -= 1) {
    if (instant - starts[place]! >= longest) return -1
    if (instant < ends[place]!) return place
  }
  return -1
}

/** How many windows have started at the instant. */
function countStarted({ starts }: WindowIndex, instant: Instant): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= instant) low = middle + 1
    else high = middle
  }
  return low
}
