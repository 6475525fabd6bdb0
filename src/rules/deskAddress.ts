import { localDateOf, type Instant, type LocalDate } from '../obligations/index.ts'

/** Where the scheduling desk stands in the admin. */
export const deskPath = '/lich'

/** The desk with the proposals for what an obligation still misses: what every call to act leads to. */
export const proposalsPath = (obligation: string, day: LocalDate): string =>
  `${deskPath}?view=month&date=${day}&obligation=${encodeURIComponent(obligation)}`

/** The day on which to begin looking: today, or when the period begins. */
export const proposalsDay = (windowStart: Instant, now: Instant): LocalDate => localDateOf(Math.max(now, windowStart))
