import { type Instant, type PlacementStatus, isOpen } from '../obligations/index.ts'

/** How a placement stands for people: its status, or that its time has passed and nobody has said what became of it. */
export type PlacementShown = PlacementStatus | 'waiting'

/** A plan whose end has come is no plan any more: it waits to be confirmed. */
export const placementShown = (status: PlacementStatus, end: Instant, now: Instant): PlacementShown =>
  isOpen(status) && end <= now ? 'waiting' : status
