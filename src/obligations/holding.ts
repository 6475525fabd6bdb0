import { answeredAmong, type Answered } from './answering.ts'
import { compareWindows } from './order.ts'
import type { Commitment, Instant, OwedWindow } from './types.ts'

/**
 * The windows of one obligor in the order of §7, which begins with their start.
 * Starts and ends stand once more in plain numbers: they are searched for every placement.
 */
export interface Windows {
  readonly owed: readonly OwedWindow[]
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** The length of the longest. */
  readonly longest: number
  /** Where placements say themselves which window they are for; null where their time says it. */
  readonly answered: Answered | null
}

export function windowsFrom({ answers }: Commitment, unsorted: readonly OwedWindow[]): Windows {
  const owed = unsorted.toSorted(compareWindows)
  return {
    owed,
    starts: Float64Array.from(owed, ({ windowStart }) => windowStart),
    ends: Float64Array.from(owed, ({ windowEnd }) => windowEnd),
    longest: owed.reduce((most, { windowStart, windowEnd }) => Math.max(most, windowEnd - windowStart), 0),
    answered: answers === null ? null : answeredAmong(owed),
  }
}

/** The place of the last window that holds the instant, or −1; with `before`, of the last one before that place. */
export function lastHolding(windows: Windows, instant: Instant, before = startedBy(windows, instant)): number {
  const { starts, ends, longest } = windows
  for (let place = before - 1; place >= 0; place -= 1) {
    if (instant - starts[place]! >= longest) return -1
    if (instant < ends[place]!) return place
  }
  return -1
}

/** How many windows have started at the instant. */
function startedBy({ starts }: Windows, instant: Instant): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= instant) low = middle + 1
    else high = middle
  }
  return low
}
