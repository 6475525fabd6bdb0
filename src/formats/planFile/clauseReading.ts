import { z } from 'zod'

import { medium, optionalFlag, refs, text } from './values.ts'

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
export type ClauseReading = z.infer<typeof readingSchema>
