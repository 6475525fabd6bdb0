import type { VerdictStatus } from '../obligations/index.ts'

/** What following a plan would say: so many obligations, of which so many of each verdict. */
export interface FollowingForecast {
  obligations: number
  byStatus: Partial<Record<VerdictStatus, number>>
  /** Obligations that nothing at all was recorded of. */
  withoutData: number
}
