import { DAY, isOpen, localDateOf, SECOND, startOfDay, type Instant } from '../obligations/index.ts'
import { candidateFinder, FAR } from './reconciliation/candidates.ts'
import { matchedLine, missingLine, unplannedLine, type Line, type LogRow, type Planned } from './reconciliation/lines.ts'
import { matchRows, openMatching, PIECE } from './reconciliation/matching.ts'

export type { Line, LineKind, LineReason, LogRow, Outcome, Planned } from './reconciliation/lines.ts'

/** The stretch of time that a log speaks of: what stands in it and not in the log did not go out. */
export interface Covered {
  from: Instant
  to: Instant
}

/** From the first row to the last; whole days where the file has no times or is said to be complete. */
export function coveredBy(rows: readonly LogRow[], wholeDays: boolean): Covered | null {
  if (rows.length === 0) return null
  let [from, to] = [Infinity, -Infinity]
  for (const { start, seconds } of rows) {
    from = Math.min(from, start)
    to = Math.max(to, start + Math.max(seconds ?? 0, 1) * SECOND)
  }
  return wholeDays ? { from: startOfDay(localDateOf(from)), to: startOfDay(localDateOf(to - 1)) + DAY } : { from, to }
}

/** Where placements must be read for a log to be set against them. */
export const reachOf = ({ from, to }: Covered): Covered => ({ from: from - FAR, to: to + FAR })

/**
 * Sets a log against the plan of its channel: what went out as planned, differently, not at all, what went out
 * unplanned, and what may stand for something that is missing. Pauses now and then, so that others get their turn.
 */
export function* reconciling(
  rows: readonly LogRow[],
  placements: readonly Planned[],
  covered: Covered,
  now: Instant,
): Generator<void, Line[]> {
  const matching = openMatching(rows, placements)
  yield* matchRows(matching)
  const { plan, log, matched, used } = matching
  const left = log.filter(({ row }) => !used.has(row))
  const candidateFor = candidateFinder(matching, left)
  const lines: Line[] = []
  for (const [n, placement] of plan.entries()) {
    if (n % PIECE === 0) yield
    const match = matched.get(placement.id)
    if (match) lines.push(matchedLine(match.row, placement, match.why))
    else if (isOpen(placement.status) && isOver(placement, covered, now)) {
      const candidate = candidateFor(placement)
      if (candidate) used.add(candidate.row.row)
      lines.push(missingLine(placement, candidate))
    }
  }
  for (const row of left) if (!used.has(row.row)) lines.push(unplannedLine(row))
  return lines.sort((a, b) => timeOf(a) - timeOf(b))
}

/** Whether the log should tell of a placement: it speaks of its time, and that has passed. */
const isOver = ({ start, seconds }: Planned, { from, to }: Covered, now: Instant): boolean =>
  start >= from && start < to && start + seconds * SECOND <= now

const timeOf = ({ row, placement }: Line): Instant => placement?.start ?? row!.start

/** The whole of it at once. */
export function reconcile(...given: Parameters<typeof reconciling>): Line[] {
  const steps = reconciling(...given)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
