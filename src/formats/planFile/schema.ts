import { z } from 'zod'

import { commitmentKind, dutyRhythm, formGroup, legalBaseRole, legalBaseType, objectiveScope, parArea } from '../../i18n/planWords.ts'
import { readingSchema } from './clauseReading.ts'
import { documentSchema } from './documentHead.ts'
import { audienceCode, codesOf, isoDay, formCode, line, medium, numbered, optionalFlag, refs, sourceSchema, text } from './values.ts'

/**
 * The plan file, version 1.0: one official plan as read from its document. The schemas here and beside are the
 * description of the format. Verbatim text ends in `_vi`; glosses end in `_en`. A key that is
 * optional is left out when there is nothing to say; one that is nullable is written as null.
 * Ids begin with the id of the plan and are made from ordinals, never from printed letters.
 */

export const themeSchema = z.strictObject({
  ...numbered,
  ordinal: line,
  par_areas: z.array(codesOf(parArea)),
  par_areas_note: text.optional(),
  legal_refs: refs,
  indices: refs,
  is_group: optionalFlag,
  marker_is_duplicate: optionalFlag,
  commitment_ids: refs,
})

export const commitmentSchema = z.strictObject({
  id: text,
  kind: codesOf(commitmentKind),
  text_vi: text,
  context_vi: text.optional(),
  gloss_en: text,
  reading: readingSchema,
  ambiguities: refs,
  source: sourceSchema,
})

const dutySchema = z.strictObject({
  ...numbered,
  obligation: codesOf(dutyRhythm),
  forms: z.array(formCode).min(1).optional(),
  channels: z.array(medium).min(1).optional(),
  commitment_ids: refs,
})

/** All of the file that is not the document's head, a theme or a commitment. */
export const bodySchema = z.strictObject({
  id: text,
  seed_file: text,
  legal_bases: z.array(
    z.strictObject({
      id: text,
      role: codesOf(legalBaseRole),
      type: codesOf(legalBaseType),
      number: text.nullable(),
      date: isoDay.nullable(),
      date_note: text.optional(),
      issuer_vi: text.nullable(),
      title_vi: text.nullable(),
      title_note: text.optional(),
      cited_by: refs,
      source: sourceSchema,
    }),
  ),
  preamble: z.strictObject({ text_vi: text, source: sourceSchema }),
  headings: z.array(z.strictObject({ text_vi: text, source: sourceSchema })),
  objectives: z.array(z.strictObject({ ...numbered, scope: codesOf(objectiveScope).optional() })),
  requirements: z.array(z.strictObject({ ...numbered, commitment_ids: refs })),
  requirements_note: text.optional(),
  audiences: z.array(z.strictObject({ ...numbered, groups: z.array(audienceCode), derived: optionalFlag })),
  forms: z.array(
    z.strictObject({
      ...numbered,
      group: codesOf(formGroup).optional(),
      channels: z.array(medium),
      forms: z.array(formCode),
      commitment_ids: refs,
    }),
  ),
  solutions: z.array(z.strictObject(numbered)),
  responsible_bodies: z.array(
    z.strictObject({
      id: text,
      marker_in_seed: text.nullable(),
      name_vi: text,
      gloss_en: text,
      category: z.array(text),
      is_group: z.boolean(),
      members_vi: refs,
      is_request: optionalFlag,
      source: sourceSchema,
      duties: z.array(dutySchema),
    }),
  ),
  closing: z.strictObject({ text_vi: text, gloss_en: text, source: sourceSchema }),
  indices: z.array(z.strictObject({ code: text, name_vi: text, source: sourceSchema })),
  funding: z.array(z.strictObject({ ...numbered, legal_refs: refs })),
  recipients: z.strictObject({
    heading_present: z.boolean(),
    heading_source: sourceSchema.nullable(),
    note: text.optional(),
    items: z.array(z.strictObject({ text_vi: text, source: sourceSchema, is_archive: z.boolean() })),
  }),
  quirks: z.array(z.strictObject({ what: text, detail: text, source: sourceSchema })),
})

export const version = '1.0'

export const planFileSchema = z.strictObject({
  schema_version: z.literal(version),
  document: documentSchema,
  ...bodySchema.shape,
  themes: z.array(themeSchema),
  commitments: z.array(commitmentSchema),
})
export type PlanFile = z.infer<typeof planFileSchema>
