import { localDateOf, type Instant, type LocalDate } from '../obligations/index.ts'

/** Instants as Payload keeps them: to the millisecond, in UTC. */
export const instantToStore = (instant: Instant): string => new Date(instant).toISOString()
export const optionalInstantToStore = (instant: Instant | null): string | null => (instant === null ? null : instantToStore(instant))

export const instantFromStore = (value: string): Instant => new Date(value).getTime()
export const optionalInstantFromStore = (value: string | null | undefined): Instant | null => (value ? instantFromStore(value) : null)

/** The day for which a placement is planned; null while it has none. */
export const dayOfPlacement = ({ plannedStart }: Record<string, unknown>): LocalDate | null =>
  typeof plannedStart === 'string' ? localDateOf(instantFromStore(plannedStart)) : null
