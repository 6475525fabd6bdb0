import type { z } from 'zod'

import type { Theme } from '../../figures/output.ts'
import type { Scheme } from '../../figures/scheme.ts'
import type { Facts, Instant } from '../../obligations/index.ts'
import type { CaseFault } from './faults.ts'
import { faultsFrom } from './issues.ts'
import { reportCaseSchema, schemeSchema } from './reportSchema.ts'
import { caseSchema } from './schema.ts'

/** A case file: facts, and the instant at which they are judged. */
export interface Case extends Facts {
  readonly asOf: Instant
}

/** A case file for a report has the tree of themes beside the facts. */
export interface ReportCase extends Case {
  readonly themes: readonly Theme[]
}

export type CaseRefusal = { readonly ok: false; readonly faults: readonly CaseFault[] }
export type CaseReading = { readonly ok: true; readonly case: Case } | CaseRefusal

const refused = (error: z.ZodError): CaseRefusal => ({ ok: false, faults: error.issues.flatMap(faultsFrom) })

/**
 * Reads the value of a case file (quota-semantics §7), or lists every fault in it: wrong or missing
 * values, unknown keys, ids that are not unique or lead nowhere, rules outside the allowed grammar.
 */
export function readCase(root: unknown): CaseReading {
  const read = caseSchema(root).safeParse(root, { reportInput: true })
  return read.success ? { ok: true, case: read.data } : refused(read.error)
}

/** Reads a case file as `readCase` does, and its themes: ids that are not unique, parents that are not there, circles. */
export function readReportCase(root: unknown): { readonly ok: true; readonly case: ReportCase } | CaseRefusal {
  const read = reportCaseSchema(root).safeParse(root, { reportInput: true })
  return read.success ? { ok: true, case: read.data } : refused(read.error)
}

/** Reads the value of a scheme file (record-semantics §6), or lists every fault in it. */
export function readScheme(root: unknown): { readonly ok: true; readonly scheme: Scheme } | CaseRefusal {
  const read = schemeSchema.safeParse(root, { reportInput: true })
  return read.success ? { ok: true, scheme: read.data } : refused(read.error)
}
