import { z } from 'zod'

import { mediumCodes } from '../../documents/mediums.ts'
import { urlShape, instantShape, localDayShape, textShape, named } from './common.ts'

export const themeShape = named(
  'Theme',
  z.object({ code: z.string(), marker: z.string().nullable(), text: z.string(), plan: z.string().nullable() }),
)
export const channelShape = named(
  'Channel',
  z.object({ code: z.string(), name: z.string(), medium: named('Medium', z.enum(mediumCodes)), organization: z.string() }),
)
/** `webUrl`, wherever it stands: the page for people on the public site; null when there is none. */
export const programmeRef = named('ProgrammeRef', z.object({ id: z.string(), name: z.string(), webUrl: urlShape.nullable() }))
export const programmeShape = named(
  'Programme',
  z.object({
    ...programmeRef.shape,
    description: z.string().nullable(),
    channel: z.string(),
    form: z.string(),
    seconds: z.number(),
    /** The rule of its slots read out, and as RFC 5545 has it with the first of them. */
    slot: textShape.nullable(),
    rrule: z.string().nullable(),
    dtstart: instantShape.nullable(),
    themes: z.array(themeShape),
  }),
)

export const commitmentShape = named(
  'Commitment',
  z.object({
    code: z.string(),
    title: z.string(),
    words: z.string(),
    source: z.string().nullable(),
    obligors: z.array(z.string()),
    checkedByHand: z.boolean(),
  }),
)
export const planSummaryShape = named(
  'PlanSummary',
  z.object({
    code: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    issuer: z.string().nullable(),
    from: localDayShape.nullable(),
    to: localDayShape.nullable(),
    compliance: z.boolean(),
  }),
)
export const planShape = named(
  'Plan',
  z.object({ ...planSummaryShape.shape, themes: z.array(themeShape), commitments: z.array(commitmentShape) }),
)

export type PublicTheme = z.infer<typeof themeShape>
export type PublicChannel = z.infer<typeof channelShape>
export type ProgrammeRef = z.infer<typeof programmeRef>
export type PublicProgramme = z.infer<typeof programmeShape>
export type PublicCommitment = z.infer<typeof commitmentShape>
export type PlanSummary = z.infer<typeof planSummaryShape>
