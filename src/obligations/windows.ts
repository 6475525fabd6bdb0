import { occurrences } from './occurrences.ts'
import { addDuration, type Rule } from './rules.ts'
import { instantOf } from './time.ts'
import type { Instant, Span } from './spans.ts'

/**
 * The windows that one rule opens and that overlap `validity`, uncut, in order (quota-semantics §2).
 * A window lasts its duration, or until the next occurrence of the same rule; the last one of a
 * finite rule lasts until the validity ends. `start` is the occurrence.
 */
export function windowsOf(rule: Rule, validity: Span): Span[] {
  const windows: Span[] = []
  for (const window of openWindows(rule, validity.end)) {
    if (window.start >= validity.end) break
    if (window.end > validity.start) windows.push(window)
  }
  return windows
}

/**
 * The occurrences of a rule in `[from, to)`, each with the end of its window; null for the last one
 * of a finite rule without duration, which nothing in the rule itself ends.
 */
export function occurrencesOf(rule: Rule, from: Instant, to: Instant): { start: Instant; end: Instant | null }[] {
  const found: { start: Instant; end: Instant | null }[] = []
  for (const { start, end } of openWindows(rule, null)) {
    if (start >= to) break
    if (start >= from) found.push({ start, end })
  }
  return found
}

function* openWindows<Last extends Instant | null>(
  rule: Rule,
  endOfLast: Last,
): Generator<{ start: Instant; end: Instant | Last }, void, undefined> {
  const { duration } = rule
  if (duration !== null) {
    for (const start of occurrences(rule)) {
      yield { start: instantOf(start), end: instantOf(addDuration(start, duration)) }
    }
    return
  }
  let open: Instant | null = null
  for (const occurrence of occurrences(rule)) {
    const next = instantOf(occurrence)
    if (open !== null) yield { start: open, end: next }
    open = next
  }
  if (open !== null) yield { start: open, end: endOfLast }
}
