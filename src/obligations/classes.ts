import type { Placement } from './facts.ts'
import type { Instant } from './spans.ts'
import { placementStatuses, statusTraits, type ExcludedStatus, type PlacementClass } from './statuses.ts'

/** As run, else as planned. */
export const atOf = (placement: Placement): Instant => placement.actualStart ?? placement.plannedStart
export const secondsOf = (placement: Placement): number => placement.actualSeconds ?? placement.plannedSeconds

type ClassOrReason = PlacementClass | ExcludedStatus

/** What a status comes to before and after the instant of judgement: a class, or itself where it excludes. */
const classesOfStatuses = placementStatuses.map((status): { status: string; past: ClassOrReason; ahead: ClassOrReason } => {
  const { past, ahead } = statusTraits[status]
  return {
    status,
    past: past === 'excluded' ? (status as ExcludedStatus) : past,
    ahead: ahead === 'excluded' ? (status as ExcludedStatus) : ahead,
  }
})

/**
 * The class of a placement from its status and the instant of judgement, or the status that excludes it (quota-semantics §4).
 * The statuses are walked: by the million, comparing a few names is faster than looking one up.
 */
export function classOf(placement: Placement, asOf: Instant): ClassOrReason {
  const { status } = placement
  let index = 0
  while (classesOfStatuses[index]!.status !== status) index += 1
  const found = classesOfStatuses[index]!
  return atOf(placement) < asOf ? found.past : found.ahead
}
