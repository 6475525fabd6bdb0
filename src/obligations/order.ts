import type { OwedWindow } from './verdictTypes.ts'

/** Code-unit order (quota-semantics §7). */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By window, label (none first) and target; then by occurrence, which output shows, and by rule, so that the order is total. */
export function compareWindows(a: OwedWindow, b: OwedWindow): number {
  return (
    a.windowStart - b.windowStart ||
    a.windowEnd - b.windowEnd ||
    compareLabels(a.label, b.label) ||
    a.target - b.target ||
    a.occurrence - b.occurrence ||
    a.ruleIndex - b.ruleIndex
  )
}

function compareLabels(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1)
  return compareText(a, b)
}
