import { z } from 'zod'

import { periodFromCode } from '../figures/periodCode.ts'
import { dutyAsked } from '../i18n/duties.ts'
import { findingAsked } from '../i18n/findings.ts'
import { matrixAsked } from '../i18n/matrix.ts'
import { longestAnswerDays } from '../rules/finding.ts'
import { dutyOutcomes, dutyStates, type DutyStage, type DutyState } from '../rules/duties/dutyState.ts'
import { dutySteps, usualReturnDays } from '../rules/duties/dutySteps.ts'
import { dutyKeyParts } from '../rules/duties/dutyWindows.ts'
import { evidenceInput, saidInput, seenInput } from './findings.ts'
import { byIdKind, input, parsedBy } from './inputs.ts'

/** What is asked of the duties of bodies, and what is answered. */

const keyText = parsedBy((text) => (dutyKeyParts(text) === null ? null : text))
const keyInput = input(keyText, dutyAsked.key)

export const dutyStepRequest = byIdKind((id) =>
  z.strictObject({
    /** The duty, its body and the period. */
    key: keyInput,
    step: input(z.enum(dutySteps), dutyAsked.step),
    /** What was done; the reason where an auditor takes the step. */
    text: saidInput.default(''),
    /** The number of the document that is reported, or that allows it not to be done. */
    document: input(
      z
        .string()
        .max(200)
        .transform((text) => text.trim()),
      dutyAsked.document,
    ).default(''),
    outcome: input(z.enum(dutyOutcomes), dutyAsked.outcome).optional(),
    /** Working days to report again. */
    days: input(z.number().int().min(1).max(longestAnswerDays), findingAsked.days).default(usualReturnDays),
    evidence: evidenceInput(id).default([]),
    seen: seenInput.optional(),
  }),
)
export type DutyStepRequest = z.infer<ReturnType<typeof dutyStepRequest>>

const mostAtOnce = 500

/** Several duties, each with the number of steps that the person had before her. */
export const dutiesRequest = byIdKind(() =>
  z.strictObject({
    duties: input(z.array(z.strictObject({ key: keyText, seen: z.number().int().min(0) })).max(mostAtOnce), dutyAsked.keys),
  }),
)
export type DutiesRequest = z.infer<ReturnType<typeof dutiesRequest>>

/** A duty of a body for a period, as it stands after a step. */
export interface DutyAnswer {
  duty: { key: string; stage: DutyStage }
}
/** How many were confirmed, or how many bodies were reminded. */
export interface DutiesAnswer {
  count: number
}

const isDutyState = (code: string): code is DutyState => (dutyStates as readonly string[]).includes(code)

function dutyStatesIn(text: string): DutyState[] | null {
  const codes = text.split(',').filter((code) => code !== '')
  return codes.every(isDutyState) ? codes : null
}

/** An empty field of a form asks for nothing. */
const orNone = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** Which duties a list shows, by the page's address and the sheet alike. */
export const dutyQuery = byIdKind((id) =>
  z.strictObject({
    by: input(orNone(z.enum(['body', 'plan'])), dutyAsked.by).optional(),
    plan: input(orNone(id), matrixAsked.id).optional(),
    body: input(orNone(id), matrixAsked.id).optional(),
    commitment: input(orNone(id), matrixAsked.id).optional(),
    state: input(parsedBy(dutyStatesIn), dutyAsked.state).default([]),
    /** Those due in it; the civil year that is under way where none is named. */
    period: input(orNone(parsedBy(periodFromCode)), matrixAsked.period).optional(),
    page: input(z.coerce.number().int().min(1).max(10_000), dutyAsked.page).default(1),
  }),
)
export type DutyQuery = z.infer<ReturnType<typeof dutyQuery>>
