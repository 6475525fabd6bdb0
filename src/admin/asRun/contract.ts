import type { Id } from '../../fields/ids.ts'
import type { Mapping } from '../../asRun/mapping.ts'
import type { Decisions } from '../../operations/importAsRun.ts'

/** What the desk answers about a file, as the wire has it. */
export type { Told, ToldLine } from '../../endpoints/desk/asRun.ts'
export type { Begun } from '../../operations/importAsRun.ts'
export type { RecordedLines } from '../../operations/unplannedLines.ts'
export type { ImportProgress } from '../../store/asRunImports.ts'

/** What is asked of a file; beside it as JSON. */
export interface Ask extends Decisions {
  channel: string
  mapping: Mapping | null
  wholeDays: boolean
  version?: string
  lines?: 'all' | readonly { row: number; programme: Id | null }[]
}
