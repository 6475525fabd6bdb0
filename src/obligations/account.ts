import type { Commitment, Placement } from './facts.ts'
import type { Identity } from './identity.ts'
import type { Quality } from './quality.ts'
import type { Instant, Span } from './spans.ts'
import type { WindowIndex } from './windowIndex.ts'

/** One commitment and one obligor: everything it owes, and the terms on which placements count. */
export interface Account {
  readonly commitment: Commitment
  readonly obligor: string
  /** Whose placements count: the obligor's, or those of all who owe jointly. */
  readonly organizations: ReadonlySet<string>
  readonly windows: WindowIndex
  /** Whether a placement meets the conditions of the commitment's `match`. */
  readonly matches: Identity
  /** The same, and where answers are owed, that the placement names one of the windows. */
  readonly identity: Identity
  readonly quality: Quality
  readonly excuses: Excuses
}

/** What excuses an obligation whatever was aired: waivers of its own, and holidays when they are many. */
export interface Excuses {
  readonly waivers: readonly (Span & { readonly label: string | null })[]
  /** Midnights of distinct holidays. */
  readonly holidays: readonly Instant[]
  readonly excuseWhenHolidays: number | null
}

export const belongsToAccount = (account: Account, placement: Placement): boolean =>
  account.organizations.has(placement.organization) && account.identity(placement)
