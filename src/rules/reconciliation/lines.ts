import { isOpen, MINUTE, SECOND, type Instant, type PlacementStatus } from '../../obligations/index.ts'

/** One line of a playout log or an issue list. */
export interface LogRow {
  /** Counted from 1, as in the file. */
  row: number
  start: Instant
  /** False where the file tells the day alone. */
  exact: boolean
  seconds: number | null
  title: string
  code: string
  /** False where the log itself says that it did not go out. */
  aired: boolean
}

/** A placement as it is set against a log. */
export interface Planned {
  id: string
  title: string
  start: Instant
  seconds: number
  status: PlacementStatus
  actualStart: Instant | null
  actualSeconds: number | null
}

export type LineKind = 'asPlanned' | 'differently' | 'missed' | 'candidate' | 'unplanned'
export type LineReason =
  | 'sameTime'
  | 'sameDay'
  | 'otherTime'
  | 'otherLength'
  | 'otherBoth'
  | 'likeTitle'
  | 'timeAlone'
  | 'loggedAsNotAired'
  | 'notInLog'
  | 'sameTitleElsewhere'
  | 'likeTitleElsewhere'
  | 'otherTitleThen'
  | 'noPlacement'
  | 'notAiredNoPlacement'

export type Outcome = { outcome: 'delivered'; start: Instant; seconds: number } | { outcome: 'missed' }

/** What became of one placement or of one row, and why it is thought so. */
export interface Line {
  kind: LineKind
  why: LineReason
  row: LogRow | null
  placement: Planned | null
  /** What would be recorded of the placement; a candidate's only when somebody confirms it. */
  outcome: Outcome | null
  /** It is recorded so already: nothing would change. */
  settled: boolean
}

/** Starts and lengths are the same within this. */
export const SAME = MINUTE

/** What a row tells of a placement: its own figures, the plan's where it is silent. */
const deliveredBy = (row: LogRow, placement: Planned): Outcome => ({
  outcome: 'delivered',
  start: row.exact ? row.start : placement.start,
  seconds: row.seconds ?? placement.seconds,
})

/** What a row says of the placement that it tells of. */
export function matchedLine(row: LogRow, placement: Planned, why: LineReason | null): Line {
  if (!row.aired) {
    const settled = placement.status !== 'delivered' && !isOpen(placement.status)
    return { kind: 'missed', why: 'loggedAsNotAired', row, placement, outcome: { outcome: 'missed' }, settled }
  }
  const moved = row.exact && Math.abs(row.start - placement.start) > SAME
  const resized = row.seconds !== null && Math.abs(row.seconds - placement.seconds) * SECOND > SAME
  const outcome = deliveredBy(row, placement)
  const same = moved ? (resized ? 'otherBoth' : 'otherTime') : resized ? 'otherLength' : (why ?? (row.exact ? 'sameTime' : 'sameDay'))
  return {
    kind: moved || resized ? 'differently' : 'asPlanned',
    why: same,
    row,
    placement,
    outcome,
    settled:
      placement.status === 'delivered' &&
      outcome.outcome === 'delivered' &&
      (row.exact ? placement.actualStart === outcome.start : true) &&
      (row.seconds === null || placement.actualSeconds === outcome.seconds),
  }
}

/** A row that tells of no placement. */
export const unplannedLine = (row: LogRow): Line => ({
  kind: 'unplanned',
  why: row.aired ? 'noPlacement' : 'notAiredNoPlacement',
  row,
  placement: null,
  outcome: null,
  settled: true,
})

/** A placement that no row tells of: missed, unless a row that may stand for it is confirmed. */
export const missingLine = (placement: Planned, candidate: { row: LogRow; why: LineReason } | null): Line =>
  candidate
    ? { kind: 'candidate', ...candidate, placement, outcome: deliveredBy(candidate.row, placement), settled: false }
    : { kind: 'missed', why: 'notInLog', row: null, placement, outcome: { outcome: 'missed' }, settled: false }
