import { z } from 'zod'

import type { Id } from '../documents/ids.ts'
import { calendars } from '../figures/periods.ts'
import { reportAsked } from '../i18n/periodReports.ts'
import { parseLocalDate, type LocalDate } from '../obligations/index.ts'
import { locales, type Locale } from '../platform/text.ts'
import type { FirstRevision } from '../rules/incrementalUpdate.ts'
import { byIdKind, flagInput, idListInput, input } from './inputs.ts'

/** What stands around a report's text, as it is typed. */
export const paperFields = [
  'superior',
  'issuer',
  'symbol',
  'place',
  'onBehalf',
  'standingFor',
  'position',
  'signatory',
  'recipients',
] as const
export type PaperField = (typeof paperFields)[number]

export const createReportRequest = byIdKind((id) =>
  z.strictObject({
    plans: idListInput(id),
    calendar: input(z.enum(calendars), reportAsked.calendar),
    kind: input(z.string().min(1).max(10), reportAsked.kind),
    year: input(z.number().int(), reportAsked.year),
    locale: input(z.enum(locales), reportAsked.locale),
  }),
)
export type CreateReportRequest = z.infer<ReturnType<typeof createReportRequest>>

const revisionInput = input(z.number().int().nonnegative(), reportAsked.revision)
const paperText = input(z.string().max(2_000).nullable(), reportAsked.paper)

const editSchema = z.strictObject({
  /** What the person saw: a report that has changed since is left alone. */
  revision: revisionInput,
  /** By paragraph; null goes back to what was computed. */
  edits: input(z.record(z.string().max(200), z.string().max(20_000).nullable()), reportAsked.edits).optional(),
  paper: z
    .strictObject(Object.fromEntries(paperFields.map((name) => [name, paperText])) as Record<PaperField, typeof paperText>)
    .partial()
    .optional(),
})
export const editReportRequest = () => editSchema
export type EditReportRequest = z.infer<typeof editSchema>

const named = z.string().trim().min(1).max(200)
const signSchema = z.strictObject({
  revision: revisionInput,
  number: input(named, reportAsked.number),
  day: input(
    z.string().refine((day): day is LocalDate => parseLocalDate(day) !== null),
    reportAsked.day,
  ),
  signatory: input(named, reportAsked.signatory),
  /** Figures that people have written over are signed as they are written. */
  acceptReplaced: flagInput.optional(),
})
export const signReportRequest = () => signSchema
export type SignReportRequest = z.infer<typeof signSchema>

export const revisionRequest = () => z.strictObject({ revision: revisionInput })
export const noRequest = () => z.strictObject({})

/** What the report's page is answered. */

export type ShownRun = { readonly text: string } | { readonly figure: string; readonly shown: string }

export interface ShownParagraph {
  readonly kind: 'paragraph'
  readonly id: string
  readonly role: 'text' | 'item' | 'ask'
  readonly runs: readonly ShownRun[]
  /** Whether a person has written it. */
  readonly edited: boolean
  /** What the system computed, where a person has written over it. */
  readonly replaced: readonly { readonly figure: string; readonly computed: string }[]
}

export interface ShownTable {
  readonly kind: 'table'
  readonly id: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface ShownSection {
  readonly id: string
  readonly level: 1 | 2 | 3
  readonly number: string
  readonly heading: string
  readonly blocks: readonly (ShownParagraph | ShownTable)[]
}

export interface ShownDraft {
  readonly title: string
  readonly subject: string
  readonly period: string
  readonly preview: string | null
  readonly opening: readonly ShownParagraph[]
  readonly sections: readonly ShownSection[]
  readonly closing: readonly ShownParagraph[]
  readonly annexes: readonly { readonly heading: string; readonly title: string; readonly rows: number }[]
}

/** An obligation of which something else is said now. */
export interface ShownChange {
  readonly commitment: string
  readonly commitmentId: string
  readonly obligor: string
  readonly window: string
  readonly before: string
  readonly after: string
  /** Who did what, when. */
  readonly acts: readonly string[]
}

export interface ShownFile {
  readonly kind: string
  readonly name: string
  readonly sha256: string
  readonly size: number
}

/** What was added to a report after its signature. */
export interface ShownScan extends Omit<ShownFile, 'kind'> {
  readonly id: Id
  readonly addedBy: string
  readonly addedAt: string
  /** What it is to our own PDF; null for a picture. */
  readonly firstRevision: FirstRevision | null
}

export interface SignedReport {
  readonly number: string
  readonly day: string
  readonly signatory: string
  readonly signedBy: string
  readonly signedAt: string
  readonly asOf: string
  readonly knownAt: string
  readonly auditSeq: number
  readonly auditHash: string
  readonly figuresHash: string
  readonly textHash: string
  readonly files: readonly ShownFile[]
  readonly scans: readonly ShownScan[]
  readonly restated: readonly ShownChange[]
  readonly developments: readonly ShownChange[]
}

export interface NamedReport {
  readonly id: Id
  readonly title: string
}

export interface ReportView {
  readonly id: Id
  readonly title: string
  readonly state: 'draft' | 'signed'
  readonly revision: number
  readonly locale: Locale
  readonly plans: readonly Id[]
  readonly period: { readonly start: string; readonly end: string; readonly lastDay: LocalDate }
  readonly mayWrite: boolean
  readonly maySign: boolean
  readonly mayRevise: boolean
  readonly mayAddScan: boolean
  readonly supersedes: NamedReport | null
  readonly supersededBy: NamedReport | null
  readonly paper: Readonly<Record<PaperField, string>>
  readonly draft: ShownDraft
  readonly overridden: readonly { readonly paragraph: string; readonly figure: string; readonly computed: string }[]
  readonly leftToWrite: readonly string[]
  /** Edits of paragraphs that the report does not have any more. */
  readonly withoutPlace: readonly { readonly paragraph: string; readonly text: string }[]
  /** What stands in the way of a signature, a sentence each. */
  readonly hinders: readonly string[]
  readonly signed: SignedReport | null
}
