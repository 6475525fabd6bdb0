import { z } from 'zod'

import type { Id } from '../documents/ids.ts'
import { parseMapping, type Mapping } from '../formats/asRun/mapping.ts'
import { tableLimits } from '../formats/tables/table.ts'
import type { LineKind } from '../rules/reconciliation.ts'
import { byIdKind } from './inputs.ts'

/** What the desk is asked of a playout log, as JSON beside the file, and what it answers. Instants are ISO, lengths seconds. */

const mappingSchema = z
  .unknown()
  .optional()
  .transform((given, context): Mapping | null => {
    const mapping = given == null ? null : parseMapping(given)
    if (mapping === null && given != null) context.addIssue({ code: 'custom' })
    return mapping
  })

const takeSchema = z
  .array(z.object({ row: z.number().int(), placement: z.union([z.string(), z.number()]).transform(String) }))
  .max(tableLimits.rows)
  .nullish()
  .transform((take) => take ?? [])

/** Which lines without a slot are to be recorded: all that are no fillers, or some, each with its programme where that was changed. */
const linesSchema = (id: z.ZodType<Id>) =>
  z
    .union([z.literal('all'), z.array(z.object({ row: z.number().int(), programme: id.nullable().optional() })).max(tableLimits.rows)])
    .nullish()
    .transform((lines) => lines ?? [])

/** The name of what a preview has shown; empty where none is given. */
export const versionSchema = z
  .unknown()
  .optional()
  .transform((version) => String(version ?? ''))

export const asRunRequest = byIdKind((id) =>
  z.object({
    channel: id,
    mapping: mappingSchema,
    /** Whether the days of the file are told in full, so that what it leaves out was missed. */
    wholeDays: z.boolean().catch(false),
    /** What is planned and not in the log is recorded as missed. */
    markMissed: z.boolean().catch(true),
    /** Candidates that the person confirmed: row of the file and placement. */
    take: takeSchema,
    version: versionSchema,
    lines: linesSchema(id),
  }),
)
export type AsRunRequest = z.infer<ReturnType<typeof asRunRequest>>

/** What the person decided before a log is recorded. */
export type AsRunDecisions = Pick<AsRunRequest, 'markMissed' | 'take'>
/** Which lines without a slot are to be recorded. */
export type RecordedLineChoice = 'all' | readonly { row: number; programme?: Id | null }[]

/** What the page sends: what is left out has its default. */
export type AsRunAsk = Omit<AsRunRequest, 'version' | 'lines'> & { version?: string; lines?: RecordedLineChoice }

/** A line of a reconciliation. */
export interface AsRunLine {
  kind: LineKind
  why: string
  settled: boolean
  notInLog: boolean
  row: { row: number; title: string; start: string; exact: boolean; seconds: number | null } | null
  placement: { id: string; title: string; start: string; seconds: number } | null
}

/** A cell that was not understood, counted from 1; what was expected, in the reader's language. */
export interface WordedCellFault {
  row: number
  column: string
  found: string
  expected: string
}

export interface ProgrammeName {
  id: Id
  name: string
}

/** A log set against the plan. The counts tell of all lines, the lists of as many as are shown. */
export interface AsRunPreview {
  channel: { id: Id; name: string }
  headings: readonly string[]
  mapping: Mapping
  /** Whether a column tells the day; without, there is nothing but headings. */
  ready: boolean
  version?: string
  counts?: Record<LineKind, number>
  toWrite?: number
  unplanned?: { row: number; programme: Id | null; filler: boolean }[]
  toRecord?: number
  lines?: Record<LineKind, AsRunLine[]>
  faultCount: number
  faults: WordedCellFault[]
  /** The programmes that a line may be of. */
  programmes: ProgrammeName[]
}

/** How far an import has come. */
export interface AsRunProgress {
  id: Id
  name: string
  channel: unknown
  state: 'writing' | 'done'
  total: number
  written: number
}

export interface BegunImport {
  import: AsRunProgress
  /** The same file was taken over in just this way before: nothing is done. */
  before: boolean
}

/** What became of the lines of a file: recorded now, or known before; and what that counts for. */
export interface RecordedOfFile {
  recorded: number
  known: number
  counted: number
  met: number
}
