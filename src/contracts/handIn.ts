import { z } from 'zod'

import { handInAsked } from '../i18n/handIn.ts'
import { parseLocalDate } from '../obligations/index.ts'
import { handInStates } from '../rules/handIn.ts'
import { byIdKind, flagInput, idOrNullInput, input } from './inputs.ts'

/** What is asked of the reports that bodies hand in, and what is answered. */

const longestNote = 2_000
const longestNumber = 100
const mostReminded = 500

const keyInput = input(z.string().min(1).max(500), handInAsked.obligation)
const dayInput = input(
  z.string().refine((day) => parseLocalDate(day) !== null),
  handInAsked.day,
)
const trimmed = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.trim())
const noteInput = input(trimmed(longestNote), handInAsked.note)

export const handInRequest = byIdKind((id) =>
  z.strictObject({
    /** The key of the obligation: which commitment, body and period it is for. */
    obligation: keyInput,
    /** Which body, where several owe it together. */
    organization: idOrNullInput(id).default(null),
    number: input(trimmed(longestNumber), handInAsked.number).default(''),
    /** The day that the document bears. */
    day: dayInput.optional(),
    file: idOrNullInput(id).default(null),
    note: noteInput.default(''),
    /** It came on paper, and an auditor enters it for the body. */
    onPaper: flagInput.default(false),
    /** When it came, where it came on paper. */
    receivedOn: dayInput.optional(),
    /** The report that the person saw standing for the period; null for none. */
    seen: idOrNullInput(id).default(null),
  }),
)
export type HandInRequest = z.infer<ReturnType<typeof handInRequest>>

export const withdrawReportRequest = byIdKind(() => z.strictObject({ reason: noteInput.default('') }))
export type WithdrawReportRequest = z.infer<ReturnType<typeof withdrawReportRequest>>

export const remindRequest = byIdKind(() =>
  z.strictObject({
    obligations: input(z.array(z.string().min(1).max(500)).min(1).max(mostReminded), handInAsked.obligations),
    note: noteInput.default(''),
  }),
)
export type RemindRequest = z.infer<ReturnType<typeof remindRequest>>

/** What the page is asked for, by its address and by the endpoints alike. */
export const handInQuery = byIdKind((id) => {
  const idText = id.transform(String)
  return z.strictObject({
    plan: input(idText, handInAsked.obligation).optional(),
    commitment: input(idText, handInAsked.obligation).optional(),
    /** The first day of the period and its label, apart by a bar. */
    period: input(z.string().max(520), handInAsked.period).optional(),
    body: input(z.string().max(100), handInAsked.obligation).optional(),
    state: input(z.enum(handInStates), handInAsked.state).optional(),
  })
})
export type HandInQuery = z.infer<ReturnType<typeof handInQuery>>
