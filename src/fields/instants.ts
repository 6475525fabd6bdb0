import type { Instant } from '../obligations/index.ts'

/** An instant as Payload keeps it: to the millisecond, in UTC. */
export const instantToStore = (instant: Instant): string => new Date(instant).toISOString()

export const optionalInstantToStore = (instant: Instant | null): string | null => (instant === null ? null : instantToStore(instant))
