/** A scheme of points, as data (record-semantics §6): PAR INDEX of a province or a commune, a score of communication. */
export const completions = ['obligations', 'commitments', 'duties', 'all'] as const
export type Completion = (typeof completions)[number]

export const evidenceRules = ['required', 'optional'] as const
export const scoredPer = ['total', 'obligor'] as const

export interface DiversityGroup {
  readonly title: string | null
  readonly points: number
  readonly media: readonly string[]
  readonly forms: readonly string[]
  /** How many contents earn the points. */
  readonly min: number
}

export type CriterionRule =
  | { readonly kind: 'completion'; readonly of: Completion; readonly proRataFrom: number | null }
  | { readonly kind: 'diversity'; readonly groups: readonly DiversityGroup[] }
  | { readonly kind: 'byHand' }

export interface Criterion {
  readonly id: string
  readonly title: string | null
  /** At most two decimals. */
  readonly maxPoints: number
  readonly rule: CriterionRule
  readonly evidence: (typeof evidenceRules)[number] | null
}

export interface Scheme {
  readonly id: string
  readonly title: string | null
  readonly source: string | null
  readonly year: number | null
  readonly level: string | null
  readonly per: (typeof scoredPer)[number]
  readonly criteria: readonly Criterion[]
}

/** Points as whole hundredths, exactly as they are written. */
export const inHundredths = (points: number): number => Math.round(points * 100)
export const hasTwoDecimals = (points: number): boolean => /^\d+(?:\.\d{1,2})?$/.test(String(points))
