import { z } from 'zod'

import type { Id } from '../documents/ids.ts'
import { deskAsked } from '../i18n/desk.ts'
import { curableStatuses, openStatuses } from '../obligations/index.ts'
import {
  answerInput,
  byIdKind,
  input,
  flagInput,
  idInput,
  idListInput,
  idOrNullInput,
  secondsInput,
  storedInstantInput,
  textInput,
} from './inputs.ts'

/** The acts that the desk is asked for. */

const contentSchema = (id: z.ZodType<Id>) => z.object({ collection: z.enum(['segments', 'articles']), id })

const placementFields = (id: z.ZodType<Id>) => ({
  id: idInput(id),
  /** What the person saw when she acted: a placement that has changed since is left alone. */
  expectedUpdatedAt: storedInstantInput,
  start: storedInstantInput,
  seconds: secondsInput,
  channel: idInput(id),
  content: input(contentSchema(id).nullable(), deskAsked.content),
  programme: idOrNullInput(id),
  form: idInput(id),
  organization: idInput(id),
  title: textInput,
  themes: idListInput(id),
  rerun: flagInput,
  status: input(z.enum(openStatuses), deskAsked.status),
  makegoodFor: idOrNullInput(id),
  answers: answerInput,
})

/** What is to become of a placement, or of a new one without `id`. What is not named stays as it is. */
export const placeRequest = byIdKind((id) => z.strictObject(placementFields(id)).partial())
export type PlaceRequest = z.infer<ReturnType<typeof placeRequest>>

export const unplaceRequest = byIdKind((id) => {
  const { id: placement, expectedUpdatedAt } = placementFields(id)
  return z.strictObject({ id: placement, expectedUpdatedAt: expectedUpdatedAt.optional() })
})
export type UnplaceRequest = z.infer<ReturnType<typeof unplaceRequest>>

/** What a placement fell out by, and why. */
export const loseRequest = byIdKind((id) =>
  z.strictObject({
    id: idInput(id),
    outcome: input(z.enum(curableStatuses), deskAsked.outcome),
    reason: textInput,
    expectedUpdatedAt: storedInstantInput.optional(),
  }),
)
export type LoseRequest = z.infer<ReturnType<typeof loseRequest>>

/** `status`: as the placement stood before its loss was recorded. */
export const reinstateRequest = byIdKind((id) => {
  const { id: placement, status, expectedUpdatedAt } = placementFields(id)
  return z.strictObject({ id: placement, status, expectedUpdatedAt })
})
export type ReinstateRequest = z.infer<ReturnType<typeof reinstateRequest>>

/** What is to make good for a lost placement: a time of its own, or with `id` a slot that is there. */
export const makegoodRequest = byIdKind((id) => {
  const { makegoodFor: _, ...fields } = placementFields(id)
  return z.strictObject({ for: idInput(id) }).extend(z.strictObject(fields).partial().shape)
})
export type MakegoodRequest = z.infer<ReturnType<typeof makegoodRequest>>
