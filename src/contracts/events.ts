import { z } from 'zod'

import { deskAsked } from '../i18n/desk.ts'
import { findingAsked } from '../i18n/findings.ts'
import { handInAsked } from '../i18n/handIn.ts'
import { parseLocalDate } from '../obligations/index.ts'
import { byIdKind, input, parsedBy } from './inputs.ts'

/** Which events are asked for, by the page's address and the sheet alike. */
export const eventStateChoices = ['waiting', 'late'] as const

const dayInput = input(
  parsedBy((day) => parseLocalDate(day)),
  findingAsked.day,
)

export const eventQuery = byIdKind((id) => {
  const idText = id.transform(String)
  return z.strictObject({
    from: dayInput.optional(),
    /** The last day that is shown. */
    to: dayInput.optional(),
    body: input(idText, deskAsked.id).optional(),
    form: input(idText, deskAsked.id).optional(),
    state: input(z.enum(eventStateChoices), handInAsked.eventState).optional(),
  })
})
export type EventQuery = z.infer<ReturnType<typeof eventQuery>>
