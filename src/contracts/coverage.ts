import { z } from 'zod'

import { periodFromCode } from '../figures/periodCode.ts'
import { coverageAsked } from '../i18n/coverage.ts'
import { matrixAsked } from '../i18n/matrix.ts'
import { endOfAsked } from '../rules/askedTimes.ts'
import { coverageColumnKinds, coverageSubjects } from '../rules/coverageViews.ts'
import { byIdKind, input, parsedBy } from './inputs.ts'

const fieldsBy = (id: z.ZodType<string>) => ({
  rows: input(z.enum(coverageSubjects), coverageAsked.rows).default('theme'),
  columns: input(z.enum(coverageColumnKinds), coverageAsked.columns).default('month'),
  period: input(parsedBy(periodFromCode), matrixAsked.period).optional(),
  plan: input(id, matrixAsked.id).optional(),
  body: input(id, matrixAsked.id).optional(),
  scope: input(z.enum(['mine', 'all']), matrixAsked.scope).optional(),
  asOf: input(parsedBy(endOfAsked), matrixAsked.time).optional(),
  knownAt: input(parsedBy(endOfAsked), matrixAsked.time).optional(),
})

/** What coverage is asked for, by the page's address and the endpoints alike. */
export const coverageQuery = byIdKind((id) => z.strictObject(fieldsBy(id.transform(String))))
export type CoverageQuery = z.infer<ReturnType<typeof coverageQuery>>

/** A cell of it, whose placements are asked for. */
export const coverageCellQuery = byIdKind((id) =>
  z.strictObject({
    ...fieldsBy(id.transform(String)),
    row: input(z.string().min(1).max(60), coverageAsked.row),
    column: input(z.string().min(1).max(60), coverageAsked.column),
  }),
)
export type CoverageCellQuery = z.infer<ReturnType<typeof coverageCellQuery>>
