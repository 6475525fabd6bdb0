import { z } from 'zod'

import type { Id } from '../documents/ids.ts'
import { isWebAddress } from '../documents/webAddress.ts'
import { findingAsked } from '../i18n/findings.ts'
import { parseLocalDate } from '../obligations/index.ts'
import { findingDecisions, findingKinds, findingSubjects, longestAnswerDays, usualAnswerDays, type FindingState } from '../rules/finding.ts'
import { byIdKind, idOrNullInput, input } from './inputs.ts'

/** What is asked of findings, and what is answered. */

const longestText = 4_000
const mostEvidence = 20

const said = z
  .string()
  .max(longestText)
  .transform((text) => text.trim())
export const saidInput = input(said, findingAsked.text)
const daysInput = input(z.number().int().min(1).max(longestAnswerDays), findingAsked.days)
const dayInput = input(
  z.string().refine((day) => parseLocalDate(day) !== null),
  findingAsked.day,
)
/** How many steps the person had before her: a finding that has moved on is left alone. */
export const seenInput = input(z.number().int().min(0), findingAsked.seen)

export const evidenceInput = (id: z.ZodType<Id>) =>
  input(
    z
      .array(
        z.strictObject({
          url: z.string().max(2_000).refine(isWebAddress).optional(),
          note: z.string().max(2_000).optional(),
          file: id.optional(),
        }),
      )
      .max(mostEvidence),
    findingAsked.evidence,
  )

export const raiseRequest = byIdKind((id) =>
  z.strictObject({
    subjectKind: input(z.enum(findingSubjects), findingAsked.subjectKind),
    /** The key of an obligation or of a duty, the id of a commitment. */
    subject: input(z.union([z.string().min(1).max(500), z.number().transform(String)]), findingAsked.subject),
    /** Who is to answer, where several owe it. */
    organization: idOrNullInput(id).default(null),
    kind: input(z.enum(findingKinds), findingAsked.kind),
    text: saidInput,
    /** Working days for the answer. */
    days: daysInput.default(usualAnswerDays),
  }),
)
export type RaiseRequest = z.infer<ReturnType<typeof raiseRequest>>

export const answerRequest = byIdKind((id) =>
  z.strictObject({ text: saidInput, evidence: evidenceInput(id).default([]), seen: seenInput.optional() }),
)
export type AnswerRequest = z.infer<ReturnType<typeof answerRequest>>
export type EvidenceGiven = AnswerRequest['evidence']

export const decideRequest = byIdKind(() =>
  z.strictObject({
    decision: input(z.enum(findingDecisions), findingAsked.decision),
    /** The reason; a remark where the answer is accepted. */
    text: saidInput.default(''),
    /** Working days for the next answer, where one is asked for. */
    days: daysInput.default(usualAnswerDays),
    /** Who allowed it, by which document, where it becomes a waiver. */
    authority: saidInput.default(''),
    /** Days of the waiver, where the finding is about no single window. */
    from: dayInput.optional(),
    to: dayInput.optional(),
    seen: seenInput.optional(),
  }),
)
export type DecideRequest = z.infer<ReturnType<typeof decideRequest>>

export const withdrawFindingRequest = byIdKind(() => z.strictObject({ text: saidInput, seen: seenInput.optional() }))
export type WithdrawFindingRequest = z.infer<ReturnType<typeof withdrawFindingRequest>>

export const extendRequest = byIdKind(() =>
  z.strictObject({ text: saidInput.default(''), days: daysInput.default(usualAnswerDays), seen: seenInput.optional() }),
)
export type ExtendRequest = z.infer<ReturnType<typeof extendRequest>>

/** A finding as it stands after a step. */
export interface FindingAnswer {
  finding: { id: Id; state: FindingState }
}
