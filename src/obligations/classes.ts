import type { Instant, Placement } from './types.ts'

/** What a placement is worth at an instant, best first: the order in which equals are preferred (§4). */
export const placementClasses = ['delivered', 'expected', 'tentative', 'unverified'] as const
export type PlacementClass = (typeof placementClasses)[number]

/** Statuses that keep a placement out of every sum, and are the reason why. */
export type LostStatus = 'missed' | 'preempted' | 'cancelled' | 'retracted'

/** As run, else as planned. */
export const atOf = (placement: Placement): Instant => placement.actualStart ?? placement.plannedStart
export const secondsOf = (placement: Placement): number => placement.actualSeconds ?? placement.plannedSeconds

/** The class of a placement from its status and the instant of judgement (quota-semantics §4). */
export function classOf(placement: Placement, asOf: Instant): PlacementClass | LostStatus {
  const { status } = placement
  if (status === 'delivered') return atOf(placement) < asOf ? 'delivered' : 'expected'
  if (status === 'confirmed') return atOf(placement) < asOf ? 'unverified' : 'expected'
  if (status === 'planned') return atOf(placement) < asOf ? 'unverified' : 'tentative'
  return status
}

/** Whether a placement fell out in a way that another may make good (§5). */
export function isCurable({ status }: Placement): boolean {
  return status === 'missed' || status === 'preempted' || status === 'cancelled'
}
