import { z } from 'zod'

import type { Id } from '../documents/ids.ts'
import { isWebAddress } from '../documents/webAddress.ts'
import type { EvidenceStanding } from '../figures/provable.ts'
import { calendars } from '../figures/periods.ts'
import { reportAsked } from '../i18n/periodReports.ts'
import { schemeAsked } from '../i18n/schemes.ts'
import { scoringAsked } from '../i18n/scorings.ts'
import { byIdKind, idInput, idListInput, input } from './inputs.ts'

/** What is asked of schemes and scorings, and what is answered. */

const longestFile = 1_000_000
export const importSchemeRequest = () => z.strictObject({ text: input(z.string().min(1).max(longestFile), schemeAsked.text) })
export type ImportSchemeRequest = z.infer<ReturnType<typeof importSchemeRequest>>

export const createScoringRequest = byIdKind((id) =>
  z.strictObject({
    scheme: idInput(id),
    plans: idListInput(id),
    calendar: input(z.enum(calendars), reportAsked.calendar),
    kind: input(z.string().min(1).max(10), reportAsked.kind),
    year: input(z.number().int(), reportAsked.year),
  }),
)
export type CreateScoringRequest = z.infer<ReturnType<typeof createScoringRequest>>

const revision = input(z.number().int().nonnegative(), reportAsked.revision)
const criterion = input(z.string().min(1).max(200), scoringAsked.criterion)
/** Whose row; null where the whole report is scored. */
const obligor = input(z.string().min(1).max(100).nullable(), scoringAsked.obligor)
const words = z
  .string()
  .max(2_000)
  .transform((text) => text.trim())

/** Points entered, or taken back with null. What the person saw: a scoring that has changed since is left alone. */
export const enterPointsRequest = () =>
  z.strictObject({
    revision,
    criterion,
    obligor,
    points: input(z.number().nullable(), scoringAsked.points),
    reason: input(words, scoringAsked.reason),
  })
export type EnterPointsRequest = z.infer<ReturnType<typeof enterPointsRequest>>

/** Evidence is put beside what is there, so that nobody has to have read the rest. */
export const attachRequest = byIdKind((id) =>
  z.strictObject({
    criterion,
    obligor,
    note: input(words, scoringAsked.reason).default(''),
    url: input(z.string().max(2_000).refine(isWebAddress), scoringAsked.url).optional(),
    file: idInput(id).optional(),
  }),
)
export type AttachRequest = z.infer<ReturnType<typeof attachRequest>>

export const detachRequest = () => z.strictObject({ row: input(z.string().min(1).max(100), scoringAsked.row) })
export type DetachRequest = z.infer<ReturnType<typeof detachRequest>>

export const scoringRevisionRequest = () => z.strictObject({ revision })
export type ScoringRevisionRequest = z.infer<ReturnType<typeof scoringRevisionRequest>>

/** What the page of scores is answered. */

export interface ShownEvidence {
  readonly row: string
  readonly note: string
  readonly url: string | null
  readonly file: { readonly id: Id; readonly name: string } | null
  readonly organization: string | null
  readonly by: string
  readonly at: string
  readonly mayDetach: boolean
}

/** Something that no evidence speaks for yet, and where it can be entered. */
export interface UnprovedThing {
  readonly name: string
  readonly collection: 'commitments' | 'placements'
  readonly id: string
}

export interface ShownCriterion {
  readonly id: string
  readonly title: string
  readonly maxPoints: number
  readonly byHand: boolean
  /** How points are given, in words. */
  readonly rule: string
  readonly selfScore: number | null
  readonly provable: number | null
  readonly r: number | null
  readonly asked: 'required' | 'optional' | null
  readonly evidence: EvidenceStanding
  readonly entered: { readonly points: number; readonly reason: string; readonly by: string; readonly at: string } | null
  readonly attached: readonly ShownEvidence[]
  /** How many pieces the placements that counted bring. */
  readonly brought: number
  readonly unproved: readonly UnprovedThing[]
}

export interface ShownTotals {
  readonly selfScore: number
  readonly provable: number
  readonly scorable: number
  readonly max: number
}

/** A body's line in the overview: its totals, and each criterion in the order of the scheme. */
export interface ShownBody extends ShownTotals {
  readonly obligor: string
  readonly name: string
  readonly cells: readonly { readonly selfScore: number | null; readonly provable: number | null; readonly evidence: EvidenceStanding }[]
}

export interface OpenedScore extends ShownTotals {
  readonly obligor: string | null
  readonly name: string
  readonly mayAttach: boolean
  /** Whose files are uploaded from here; null for nobody's. */
  readonly uploadsFor: Id | null
  readonly criteria: readonly ShownCriterion[]
}

export interface ScoringView {
  readonly id: Id
  readonly title: string
  readonly revision: number
  readonly scheme: { readonly id: Id; readonly title: string; readonly source: string | null; readonly changed: boolean }
  readonly per: 'total' | 'obligor'
  readonly plans: readonly string[]
  /** The day up to which figures go, where the period is not over. */
  readonly previewUntil: string | null
  readonly mayScore: boolean
  readonly heads: readonly { readonly id: string; readonly title: string; readonly maxPoints: number }[]
  readonly bodies: readonly ShownBody[]
  /** The score that is looked at; null where a body is to be chosen. */
  readonly opened: OpenedScore | null
}

/** How far a bundle is: files and bytes. */
export interface BundleProgress {
  readonly state: 'packing' | 'done' | 'broken'
  readonly files: number
  readonly allFiles: number
  readonly bytes: number
  readonly allBytes: number
}
