import { acceptedRule } from './rules.ts'
import { DAY, startOfDay } from './time.ts'
import type { Commitment, Organization, PartialPolicy } from './facts.ts'
import type { Instant, Span, Validity } from './spans.ts'
import { JOINT, type OwedWindow } from './verdictTypes.ts'
import { windowsOf } from './windows.ts'

/** A window before it is cut to anybody's validity. */
export interface OpenWindow extends Span {
  readonly ruleIndex: number
  readonly label: string | null
}

/** The validity as a span; open ends reach without limit. */
export function validSpan({ validFrom, validTo }: Validity): Span {
  return {
    start: validFrom === null ? -Infinity : startOfDay(validFrom),
    end: validTo === null ? Infinity : startOfDay(validTo),
  }
}

/** The windows of all rules of a commitment that overlap its validity, uncut. */
export function openWindowsOf(commitment: Commitment): OpenWindow[] {
  const validity = validSpan(commitment)
  return commitment.windows.flatMap((rule, ruleIndex) =>
    windowsOf(acceptedRule(rule), validity).map(({ start, end }) => ({ start, end, ruleIndex, label: rule.label ?? null })),
  )
}

/** Who owes: every obligor by itself, or all of them together under one name (§3). */
export function obligorsOf(commitment: Commitment): readonly string[] {
  return commitment.aggregation === 'joint' ? [JOINT] : commitment.obligors
}

/** When an obligor owes: the commitment's validity, cut to the organization's own unless they owe jointly (§3). */
export function validityOf(commitment: Commitment, organization: Organization | undefined): Span {
  const own = validSpan(commitment)
  if (commitment.aggregation === 'joint' || organization === undefined) return own
  const other = validSpan(organization)
  return { start: Math.max(own.start, other.start), end: Math.min(own.end, other.end) }
}

/** What is owed within a validity: windows cut to it, targets by the partial policy (§3). */
export function owedWindowsOf({ partial, measure, answers }: Commitment, windows: readonly OpenWindow[], validity: Span): OwedWindow[] {
  return windows.flatMap((window) => {
    const windowStart = Math.max(window.start, validity.start)
    const windowEnd = Math.min(window.end, validity.end)
    if (windowStart >= windowEnd) return []
    const target = targetOf(measure.target, partial, window, windowEnd - windowStart)
    if (target === 0) return []
    const { ruleIndex, label, start: occurrence } = window
    const due = answers === null ? windowEnd : windowEnd + answers.dueDays * DAY
    return [{ ruleIndex, occurrence, label, windowStart, windowEnd, due, target }]
  })
}

/** The target of a window of which `length` is left; 0 is no obligation. */
function targetOf(target: number, partial: PartialPolicy, window: Span, length: number): number {
  const fullLength = window.end - window.start
  if (length === fullLength || partial === 'full') return target
  return partial === 'skip' ? 0 : proportionOf(target, length, fullLength)
}

/** `target × part / whole`, halves rounded up; exact, because a rounded half decides a verdict. */
function proportionOf(target: number, part: Instant, whole: Instant): number {
  const [t, p, w] = [BigInt(target), BigInt(part), BigInt(whole)]
  return Number((2n * t * p + w) / (2n * w))
}
