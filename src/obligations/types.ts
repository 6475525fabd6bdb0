/**
 * Facts that go in and verdicts that come out (quota-semantics §2–§7).
 * Instants are milliseconds since 1970-01-01T00:00Z; local dates are `YYYY-MM-DD`, read as the
 * start of that day in the one civil time zone of time.ts. Spans are half-open.
 */
export type Instant = number
export type LocalDate = string

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/** `[validFrom, validTo)` in local dates; null is open. */
export interface Validity {
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

export interface Organization extends Validity {
  readonly id: string
}

/** Named hours. `to <= from` runs past midnight and belongs to the day it starts on (§4). */
export interface Band {
  readonly days: readonly Weekday[]
  /** `HH:mm` */
  readonly from: string
  /** `HH:mm` */
  readonly to: string
  readonly validFrom?: LocalDate | null
  readonly validTo?: LocalDate | null
}

export interface Channel {
  readonly id: string
  readonly medium: string
  readonly primeTime: readonly Band[]
}

/** A recurrence that opens windows (§2). */
export interface WindowRule {
  readonly rrule: string
  /** Local wall time without offset, `YYYY-MM-DDTHH:mm` or with seconds. */
  readonly dtstart: string
  /** `P<n>D`, `P<n>W`, `P<n>M` or `P<n>Y`; without it a window lasts until the next one opens. */
  readonly duration?: string | null
  readonly label?: string | null
}

/** What a placement must be to belong to a commitment; an empty list is no condition (§4). */
export interface Match {
  readonly media: readonly string[]
  readonly channels: readonly string[]
  readonly forms: readonly string[]
  readonly programmes: readonly string[]
  readonly themes: readonly string[]
}

export const aggregations = ['each', 'joint'] as const
export const partialPolicies = ['skip', 'full', 'prorate'] as const
export const measureKinds = ['count', 'seconds'] as const
export const timeBandRules = ['start', 'whole'] as const
export const rerunPolicies = ['exclude', 'count'] as const

export type Aggregation = (typeof aggregations)[number]
export type PartialPolicy = (typeof partialPolicies)[number]
export type MeasureKind = (typeof measureKinds)[number]
export type TimeBandRule = (typeof timeBandRules)[number]
export type RerunPolicy = (typeof rerunPolicies)[number]

export interface Measure {
  readonly kind: MeasureKind
  readonly target: number
}

export type TimeBand =
  | { readonly prime: true; readonly rule: TimeBandRule }
  | { readonly bands: readonly Band[]; readonly rule: TimeBandRule }

export interface Commitment {
  readonly id: string
  readonly obligors: readonly string[]
  readonly aggregation: Aggregation
  readonly windows: readonly WindowRule[]
  readonly validFrom: LocalDate
  readonly validTo: LocalDate
  readonly partial: PartialPolicy
  readonly match: Match
  readonly measure: Measure
  readonly minSecondsEach: number | null
  readonly timeBand: TimeBand | null
  readonly reruns: RerunPolicy
  readonly makegood: { readonly withinDays: number } | null
  readonly excuseWhenHolidays: number | null
  /** What is owed is an answer for the window, due so many days after its end; null: it is owed in the window (§3). */
  readonly answers: { readonly dueDays: number } | null
}

/** A deadline may come before its window ends, and after it by no more than a year (§3). */
export const dueDays = { least: -31, most: 366 } as const

export const placementStatuses = [
  'planned', 'confirmed', 'delivered', 'missed', 'preempted', 'cancelled', 'retracted',
] as const
export type PlacementStatus = (typeof placementStatuses)[number]

/** The window that a placement says it answers: the local date of the rule's occurrence, and the rule's label (§4). */
export interface Answer {
  readonly start: LocalDate
  readonly label: string | null
}

/** One piece of content on one channel at one time: planned, then as run. */
export interface Placement {
  readonly id: string
  readonly organization: string
  readonly channel: string
  readonly form: string
  readonly programme: string | null
  readonly themes: readonly string[]
  readonly contentId: string | null
  readonly rerun: boolean
  readonly status: PlacementStatus
  readonly plannedStart: Instant
  readonly plannedSeconds: number
  readonly actualStart: Instant | null
  readonly actualSeconds: number | null
  readonly makegoodFor: string | null
  /** Means something only to commitments that ask for answers. */
  readonly answers: Answer | null
}

/** Excused by an authority: windows that start in `[from, to)`; a null obligor or label means all (§6). */
export interface Waiver {
  readonly commitment: string
  readonly obligor: string | null
  readonly label: string | null
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface Facts {
  readonly organizations: readonly Organization[]
  readonly channels: readonly Channel[]
  readonly commitments: readonly Commitment[]
  readonly placements: readonly Placement[]
  readonly waivers: readonly Waiver[]
  readonly holidays: readonly LocalDate[]
}

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
  'met', 'madeGood', 'waived', 'excused', 'upcoming', 'onTrack', 'atRisk', 'unverified', 'curable', 'short',
] as const
export type VerdictStatus = (typeof verdictStatuses)[number]

export const exclusionReasons = [
  'missed', 'preempted', 'cancelled', 'retracted', 'late', 'duration', 'timeBand', 'rerun',
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

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

export interface Span {
  readonly start: Instant
  readonly end: Instant
}
