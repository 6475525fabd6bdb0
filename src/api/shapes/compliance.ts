import { z } from 'zod'

import { verdictStatuses, type VerdictStatus } from '../../obligations/index.ts'
import { instantShape, textShape, named } from './common.ts'

export const complianceShape = named(
  'Compliance',
  z.object({
    plan: z.string(),
    commitment: z.string(),
    title: z.string(),
    obligor: z.string(),
    label: z.string().nullable(),
    from: instantShape,
    to: instantShape,
    target: z.number(),
    done: z.number(),
    measure: named('Measure', z.enum(['count', 'seconds'])),
    state: named('ComplianceState', z.enum(verdictStatuses)),
    stateText: textShape,
    /** `owed`: neither waived nor excused. `makegoodPlanned`: short, and its makegood is planned. `noData`: nothing was entered since it is followed. */
    owed: z.boolean(),
    makegoodPlanned: z.boolean(),
    noData: z.boolean(),
  }),
)
/** All periods that were asked for, however many pages: `owed` is `total` without what is waived or excused, `kept` those of it that are met or made good. */
export const complianceCountsShape = named(
  'ComplianceCounts',
  z.object({
    total: z.number(),
    owed: z.number(),
    kept: z.number(),
    ...(Object.fromEntries(verdictStatuses.map((status) => [status, z.number()])) as Record<VerdictStatus, z.ZodNumber>),
  }),
)

export type Compliance = z.infer<typeof complianceShape>
