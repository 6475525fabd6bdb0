import { compareObligations } from './order.ts'
import type { Instant, Obligation } from './types.ts'

/** The obligations of one obligor in their order, which begins with the window start, and the longest window's length. */
export interface Windows {
  readonly obligations: readonly Obligation[]
  readonly longest: number
}

export function windowsFrom(obligations: readonly Obligation[]): Windows {
  const longest = obligations.reduce((most, { windowStart, windowEnd }) => Math.max(most, windowEnd - windowStart), 0)
  return { obligations: obligations.toSorted(compareObligations), longest }
}

/** Calls `visit` with the place of every window that holds the instant; windows may overlap. */
export function eachHolding({ obligations, longest }: Windows, instant: Instant, visit: (index: number) => void): void {
  for (let index = lastStartedBy(obligations, instant); index >= 0; index -= 1) {
    const { windowStart, windowEnd } = obligations[index]!
    if (instant - windowStart >= longest) return
    if (instant < windowEnd) visit(index)
  }
}

export function isHeld(windows: Windows, instant: Instant): boolean {
  let held = false
  eachHolding(windows, instant, () => {
    held = true
  })
  return held
}

function lastStartedBy(obligations: readonly Obligation[], instant: Instant): number {
  let [low, high] = [0, obligations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (obligations[middle]!.windowStart <= instant) low = middle + 1
    else high = middle
  }
  return low - 1
}
