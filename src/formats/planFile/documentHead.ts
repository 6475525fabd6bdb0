import { z } from 'zod'

import { organizationLevel, periodKind, planKind } from '../../i18n/planWords.ts'
import { codesOf, isoDay, optionalFlag, sourceSchema, text } from './values.ts'

/** The head of the document: what it is called, who issued it, when, and for which period. */
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
    iso: isoDay.nullable(),
    year: z.int().min(1945).max(2200),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31).nullable(),
    day_is_blank: z.boolean(),
    not_before: isoDay.optional(),
    not_before_reason: text.optional(),
    source: sourceSchema,
  }),
  period: z.strictObject({
    label_vi: text.nullable(),
    start: isoDay,
    end: isoDay,
    kind: codesOf(periodKind),
    note: text.optional(),
  }),
  enacted_by: z
    .strictObject({
      kind: text,
      number: text,
      date: isoDay,
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
