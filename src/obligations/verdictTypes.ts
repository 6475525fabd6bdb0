import type { Instant } from './spans.ts'
import { excludedStatuses, type ExcludedStatus } from './statuses.ts'

/** How a joint obligation names its obligor; no organization may bear this id. */
export const JOINT = 'joint'

/**
 * What an obligation is known by through every re-judgement: the commitment, the obligor, the rule
 * (its place in the commitment's list) and the occurrence of it (the uncut start of the window).
 */
export interface ObligationKey {
  readonly commitment: string
  readonly obligor: string
  readonly ruleIndex: number
  readonly occurrence: Instant
}

/** A window and what is owed in it. `windowStart`/`windowEnd` are cut to the validity (§3). */
export interface OwedWindow extends Pick<ObligationKey, 'ruleIndex' | 'occurrence'> {
  readonly label: string | null
  readonly windowStart: Instant
  readonly windowEnd: Instant
  /** The end of the window, or for answers so many days from it. */
  readonly due: Instant
  /** Placements or seconds, prorated when the policy says so. */
  readonly target: number
}

/** One commitment, one obligor, one window, before anything is counted. */
export interface Obligation extends ObligationKey, OwedWindow {}

export const verdictStatuses = [
  'met',
  'madeGood',
  'waived',
  'excused',
  'upcoming',
  'onTrack',
  'atRisk',
  'unverified',
  'curable',
  'short',
] as const
export type VerdictStatus = (typeof verdictStatuses)[number]

/** The tests of quality, in their order (§4). */
const qualityReasons = ['late', 'duration', 'timeBand', 'rerun'] as const

export type ExclusionReason = ExcludedStatus | (typeof qualityReasons)[number]
export const exclusionReasons: readonly ExclusionReason[] = [...excludedStatuses, ...qualityReasons]

export interface Exclusion {
  readonly id: string
  readonly reason: ExclusionReason
}

/** Amounts of one obligation, in placements or in seconds (§6). */
export interface Sums {
  readonly delivered: number
  readonly cured: number
  readonly expected: number
  readonly expectedCure: number
  readonly tentative: number
  readonly unverified: number
}

/** The judged obligation, with everything that explains it (§6, §7). */
export interface Verdict extends Obligation, Sums {
  readonly status: VerdictStatus
  readonly shortfall: number
  /** The last instant at which enough missed placements can still be made good; null unless `curable`. */
  readonly curableUntil: Instant | null
  /** Ids behind `delivered`, sorted. */
  readonly counted: readonly string[]
  /** Ids behind `cured`, sorted. */
  readonly cures: readonly string[]
  /** Ids behind `expected`, `expectedCure`, `tentative` and `unverified`, sorted: what the plan still promises. */
  readonly hoped: readonly string[]
  /** Placements of this commitment in the window that are in no sum, sorted by id. */
  readonly excluded: readonly Exclusion[]
}
