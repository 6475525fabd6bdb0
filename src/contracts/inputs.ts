import { z } from 'zod'

import { parseId, type Id, type IdKind } from '../documents/ids.ts'
import { instantToStore } from '../documents/instants.ts'
import { deskAsked } from '../i18n/desk.ts'
import { parseInstant, parseLocalDate } from '../obligations/index.ts'
import type { Text } from '../platform/text.ts'
import { longestSeconds } from '../rules/placement.ts'

/** What `parse` makes of a value; an issue where it understands nothing. */
const parsing =
  <V, T>(parse: (value: V) => T | null) =>
  (value: V, context: z.RefinementCtx): T => {
    const parsed = parse(value)
    if (parsed !== null) return parsed
    context.addIssue({ code: 'custom' })
    return z.NEVER
  }

/** Text that `parse` understands, as what it means. */
export const parsedBy = <T>(parse: (text: string) => T | null) => z.string().transform(parsing(parse))

const idSchemas: Readonly<Record<IdKind, z.ZodType<Id>>> = {
  number: z.union([z.number(), z.string()]).transform(parsing((given) => parseId('number', given))),
  text: parsedBy((given) => parseId('text', given)),
}

/** A schema for each kind of id, both made once. */
export function byIdKind<Schema extends z.ZodType>(make: (id: z.ZodType<Id>) => Schema): (kind: IdKind) => Schema {
  const made: Readonly<Record<IdKind, Schema>> = { number: make(idSchemas.number), text: make(idSchemas.text) }
  return (kind) => made[kind]
}

/** Whatever is wrong within a field is said in one text; `requestFaults` reads it from the issue. */
export function input<T>(schema: z.ZodType<T>, fault: Text | ((value: unknown) => Text)) {
  return z.unknown().transform((value, context): T => {
    const read = schema.safeParse(value)
    if (read.success) return read.data
    context.addIssue({ code: 'custom', params: { text: typeof fault === 'function' ? fault(value) : fault } })
    return z.NEVER
  })
}

export const idInput = (id: z.ZodType<Id>) => input(id, deskAsked.id)
export const idOrNullInput = (id: z.ZodType<Id>) => input(id.nullable(), deskAsked.id)
export const idListInput = (id: z.ZodType<Id>) => input(z.array(id).max(100), deskAsked.ids)
export const instantInput = input(parsedBy(parseInstant), deskAsked.instant)
/** An instant as the database keeps it. */
export const storedInstantInput = input(parsedBy(parseInstant).transform(instantToStore), deskAsked.instant)
export const secondsInput = input(z.number().int().positive().max(longestSeconds), deskAsked.seconds)
export const textInput = input(z.string().max(500), deskAsked.text)
export const flagInput = input(z.boolean(), deskAsked.flag)

/** Which period a report is for: its first day, and its label where it has one. */
export const answerInput = input(
  z
    .object({
      start: z.string().refine((day) => parseLocalDate(day) !== null),
      label: z.string().min(1).max(500).nullable().default(null),
    })
    .nullable(),
  deskAsked.answer,
)

/** A JSON object, whatever its fields. */
export const anyObject = z.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
