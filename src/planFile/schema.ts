import { z } from 'zod'

import { mediumCodes } from '../fields/mediums.ts'
import {
  commitmentKind, dutyRhythm, formGroup, legalBaseRole, legalBaseType, objectiveScope, organizationLevel, parArea,
  periodKind, planKind,
} from '../i18n/planWords.ts'

/**
 * The plan file, version 1.0: one official plan as read from its document. This schema is the
 * description of the format. Verbatim text ends in `_vi`; glosses end in `_en`. A key that is
 * optional is left out when there is nothing to say; one that is nullable is written as null.
 * Ids begin with the id of the plan and are made from ordinals, never from printed letters.
 */
const codesOf = <Code extends string>(words: Readonly<Record<Code, unknown>>) =>
  z.enum(Object.keys(words) as [Code, ...Code[]])

const line = z.int().min(1)
const day = z.iso.date()
const text = z.string().min(1)
const optionalFlag = z.literal(true).optional()
const refs = z.array(text).min(1).optional()

/** Where a line stands: first and last line of the file, and the section as the document numbers it. */
export const sourceSchema = z.strictObject({
  file: text,
  lines: z.tuple([line, line]),
  section: text.optional(),
})

/** Codes of an open list that lives in a collection of its own. */
const formCode = text.meta({ catalogue: 'forms' })
const audienceCode = text.meta({ catalogue: 'audiences' })
const medium = z.enum(mediumCodes)

const numbered = {
  id: text,
  parent_id: text.nullable(),
  marker_in_seed: text.nullable(),
  text_vi: text,
  gloss_en: text,
  source: sourceSchema,
}

/**
 * What a clause says, in terms of who, what, how much and when. Kept whole beside the clause:
 * an editor sees how the rule was arrived at, and what it leaves out.
 */
export const readingSchema = z.looseObject({
  actor: text.nullable(),
  scope: z.strictObject({
    each: z.boolean(),
    unit_types: z.array(text),
    aggregation: z.enum(['per_body', 'joint', 'unspecified']),
  }),
  channels: z.array(medium),
  forms: z.array(text),
  quantity: z
    .strictObject({
      op: z.enum(['gte', 'eq', 'lte', 'approx', 'increase', 'actual']),
      value: z.number().nullable(),
      unit: text,
    })
    .nullable(),
  percent: z.looseObject({}).nullable(),
  period: z.strictObject({ unit: text, n: z.int().min(1), labels: z.array(text).nullable() }).nullable(),
  duration: z
    .strictObject({
      op: z.enum(['gte', 'lte', 'eq']),
      seconds: z.int().min(1),
      basis: z.enum(['per_occurrence', 'sum_per_period']),
    })
    .nullable(),
  time_bands: z
    .looseObject({
      kind: z.enum(['hard', 'hard_any_of', 'fixed', 'programme', 'forbidden_days', 'audience_peak_config']),
      bands: z.array(z.strictObject({ start: text, end: text })),
      days: z.array(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])).nullish(),
    })
    .nullable(),
  deadline: z.looseObject({ kind: text }).nullable(),
  trigger: z.looseObject({ kind: text }).nullable(),
  conditions: z.array(text),
  alternatives: z.array(z.unknown()).nullable(),
  rrule_hint: text.nullable(),
  /**
   * What it is about. Left out: whatever is tied to a theme of the plan, or of a plan above it. Else a programme that
   * the clause names, made for each body that owes it; certain themes of the plan; or anything at all.
   */
  subject: z.strictObject({ programme_vi: text.optional(), theme_ids: refs, anything: optionalFlag }).optional(),
  checkable: z.enum(['auto', 'mixed', 'manual', 'not_checkable']),
})
export type Reading = z.infer<typeof readingSchema>

export const documentSchema = z.strictObject({
  kind: codesOf(planKind),
  symbol: text,
  number: text.nullable(),
  number_raw: text,
  number_is_blank: z.boolean(),
  number_source: sourceSchema,
  title_vi: text,
  title_en: text,
  title_source: sourceSchema,
  issuing_body: z.strictObject({
    name_vi: text,
    short: text,
    level: codesOf(organizationLevel),
    province_at_issue: text,
    district_at_issue: text.optional(),
    province_inferred_from: text.optional(),
    note: text.optional(),
    source: sourceSchema,
  }),
  place_vi: text.nullable(),
  place_note: text.optional(),
  date: z.strictObject({
    raw: text,
    iso: day.nullable(),
    year: z.int().min(1945).max(2200),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31).nullable(),
    day_is_blank: z.boolean(),
    not_before: day.optional(),
    not_before_reason: text.optional(),
    source: sourceSchema,
  }),
  period: z.strictObject({
    label_vi: text.nullable(),
    start: day,
    end: day,
    kind: codesOf(periodKind),
    note: text.optional(),
  }),
  enacted_by: z
    .strictObject({
      kind: text,
      number: text,
      date: day,
      title_vi: text,
      title_source: sourceSchema,
      articles: z.array(z.strictObject({ marker: text.nullable(), text_vi: text, source: sourceSchema })),
      word_source: sourceSchema,
    })
    .nullable(),
  signer: z.strictObject({
    authority_vi: text.nullable(),
    capacity_vi: text.nullable(),
    position_vi: text.nullable(),
    name_vi: text.nullable(),
    missing_in_seed: optionalFlag,
    source: sourceSchema.nullable(),
  }),
  drafting_code: z.strictObject({ text_vi: text, source: sourceSchema }).nullable(),
})

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
      date: day.nullable(),
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
