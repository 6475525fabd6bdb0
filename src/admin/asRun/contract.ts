import type { Mapping } from '../../asRun/mapping.ts'
import type { Id } from '../../fields/ids.ts'
import type { LineKind } from '../../rules/reconciliation.ts'

/** What the desk answers about a file, as the wire has it. */
export interface ToldLine {
  kind: LineKind
  why: string
  settled: boolean
  row: { row: number; title: string; start: string; exact: boolean; seconds: number | null } | null
  placement: { id: string; title: string; start: string; seconds: number } | null
}

export interface ToldFault {
  row: number
  column: string
  found: string
  expected: string
}

export interface Told {
  headings: string[]
  mapping: Mapping
  /** False until a column tells the day. */
  ready: boolean
  version?: string
  counts?: Record<LineKind, number>
  toWrite?: number
  lines?: Record<LineKind, ToldLine[]>
  faultCount: number
  faults: ToldFault[]
}

export interface Progress {
  id: Id
  state: 'writing' | 'done'
  total: number
  written: number
}

export interface Begun {
  import: Progress
  before: boolean
}

/** What is asked of a file; beside it as JSON. */
export interface Ask {
  channel: string
  mapping: Mapping | null
  wholeDays: boolean
  markMissed: boolean
  take: { row: number; placement: string }[]
  version?: string
}
