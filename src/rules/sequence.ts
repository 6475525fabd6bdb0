import { endOf, startOf, type Draft } from './placement.ts'

/** What a calendar shows of a placement: a change of any of it is told to those who keep a copy. */
const shown = (placement: Draft): readonly unknown[] => [
  placement.title,
  placement.channel,
  placement.status,
  startOf(placement),
  endOf(placement),
]

/** How often what a calendar shows was changed (RFC 5545 SEQUENCE): from 0, one more at each change, never back. */
export function sequenceAfter(before: { placement: Draft; sequence: number } | null, after: Draft): number {
  if (before === null) return 0
  const now = shown(after)
  return shown(before.placement).every((value, n) => value === now[n]) ? before.sequence : before.sequence + 1
}
