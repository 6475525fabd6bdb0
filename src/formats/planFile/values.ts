import { z } from 'zod'

import { mediumCodes } from '../../documents/mediums.ts'

/** The codes of a closed list, which are the keys of its words. */
export const codesOf = <Code extends string>(words: Readonly<Record<Code, unknown>>) => z.enum(Object.keys(words) as [Code, ...Code[]])

export const line = z.int().min(1)
export const isoDay = z.iso.date()
export const text = z.string().min(1)
export const optionalFlag = z.literal(true).optional()
export const refs = z.array(text).min(1).optional()

/** Where a line stands: first and last line of the file, and the section as the document numbers it. */
export const sourceSchema = z.strictObject({
  file: text,
  lines: z.tuple([line, line]),
  section: text.optional(),
})

/** Codes of an open list that lives in a collection of its own. */
export const formCode = text.meta({ catalogue: 'forms' })
export const audienceCode = text.meta({ catalogue: 'audiences' })
export const medium = z.enum(mediumCodes)

export const numbered = {
  id: text,
  parent_id: text.nullable(),
  marker_in_seed: text.nullable(),
  text_vi: text,
  gloss_en: text,
  source: sourceSchema,
}
