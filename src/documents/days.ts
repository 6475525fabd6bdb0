import { localDateOf } from '../obligations/index.ts'

/**
 * Civil days as Payload keeps them. A `dayField` holds noon UTC of its day, so that the day
 * is the same wherever the browser stands; the engine reads `YYYY-MM-DD`.
 */
export const dayToStore = (day: string): string => `${day}T12:00:00.000Z`

/** The civil day of a stored value; values from elsewhere are read in Vietnam's time zone. */
export const dayFromStore = (value: string): string => localDateOf(new Date(value).getTime())
