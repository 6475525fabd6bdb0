import type { Instant, LocalDate, Validity, Weekday } from './spans.ts'
import type { PlacementStatus } from './statuses.ts'

/** Who owes, and whose placements count. */
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
  { readonly prime: true; readonly rule: TimeBandRule } | { readonly bands: readonly Band[]; readonly rule: TimeBandRule }

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

/** The window that a placement says it answers: the local date of the rule's occurrence, and the rule's label (§4). */
export interface AnsweredPeriod {
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
  readonly answers: AnsweredPeriod | null
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
