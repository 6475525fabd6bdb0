/** quota-semantics §2 and §3: from a commitment to what one obligor owes. */
import { DAY_MS, addDuration, dayOfWall, instantOf, midnight, parseDay, printDay } from './calendar.ts'
import type { Instant, Wall } from './calendar.ts'
import type { CaseFile, CommitmentJson } from './case-file.ts'
import { occurrences } from './recurrence.ts'

export interface Span {
  start: Instant
  end: Instant
}

/** `occurrence` is the local date of the rule's occurrence. */
export interface UncutWindow extends Span {
  label: string | null
  occurrence: string
}

export interface Obligation extends UncutWindow {
  target: number
  due: Instant
}

export const holds = (span: Span, instant: Instant): boolean => span.start <= instant && instant < span.end

export const obligorsOf = (commitment: CommitmentJson): string[] => (commitment.aggregation === 'joint' ? ['joint'] : commitment.obligors)

export const membersOf = (commitment: CommitmentJson, obligor: string): string[] =>
  commitment.aggregation === 'joint' ? commitment.obligors : [obligor]

/** Every window of the commitment before any cutting. Windows that begin at or after `validTo` overlap no validity. */
export function uncutWindows(commitment: CommitmentJson): UncutWindow[] {
  const validTo = midnight(parseDay(commitment.validTo))
  return commitment.windows.flatMap((rule) => {
    const starts: Wall[] = []
    for (const wall of occurrences(rule.rrule, rule.dtstart)) {
      starts.push(wall)
      if (instantOf(wall) >= validTo) break
    }
    return starts.map((wall, index) => {
      const next = starts[index + 1]
      const openEnd = next === undefined ? validTo : instantOf(next)
      const end = rule.duration ? instantOf(addDuration(wall, rule.duration)) : openEnd
      return { start: instantOf(wall), end, label: rule.label ?? null, occurrence: printDay(dayOfWall(wall)) }
    })
  })
}

export function validityOf(file: CaseFile, commitment: CommitmentJson, obligor: string): Span {
  const own = { start: midnight(parseDay(commitment.validFrom)), end: midnight(parseDay(commitment.validTo)) }
  if (commitment.aggregation === 'joint') return own
  const organization = file.organizations.find(({ id }) => id === obligor)
  return {
    start: organization?.validFrom ? Math.max(own.start, midnight(parseDay(organization.validFrom))) : own.start,
    end: organization?.validTo ? Math.min(own.end, midnight(parseDay(organization.validTo))) : own.end,
  }
}

/** target × cutLength / fullLength in whole numbers, so that a half is exactly a half. */
function roundHalfUp(target: number, cutLength: number, fullLength: number): number {
  const twice = 2n * BigInt(target) * BigInt(cutLength) + BigInt(fullLength)
  return Number(twice / (2n * BigInt(fullLength)))
}

export function obligationsOf(file: CaseFile, commitment: CommitmentJson, obligor: string): Obligation[] {
  const validity = validityOf(file, commitment, obligor)
  const partial = commitment.partial ?? 'skip'
  const { target } = commitment.measure
  return uncutWindows(commitment).flatMap((window) => {
    const start = Math.max(window.start, validity.start)
    const end = Math.min(window.end, validity.end)
    if (start >= end) return []
    const due = commitment.answers ? end + commitment.answers.dueDays * DAY_MS : end
    const cut = { ...window, start, end, due }
    if (start === window.start && end === window.end) return [{ ...cut, target }]
    if (partial === 'skip') return []
    if (partial === 'full') return [{ ...cut, target }]
    const prorated = roundHalfUp(target, end - start, window.end - window.start)
    return prorated === 0 ? [] : [{ ...cut, target: prorated }]
  })
}
