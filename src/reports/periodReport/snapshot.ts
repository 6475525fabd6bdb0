import { figureTree } from './figureTree.ts'
import type { ReportInput } from './input.ts'

/** Every figure and verdict of a report, as data that is kept for good; the placements themselves are in the journal. */
export function figuresSnapshot(input: ReportInput): Record<string, unknown> {
  const { period, asOf, preview, told, rows, commitments, obligors, total, output, coverage, notCovered, placements } = input.figures
  return {
    period,
    asOf,
    preview,
    told,
    rows,
    commitments,
    obligors,
    total,
    output,
    coverage,
    notCovered,
    placements: placements.map(({ id }) => id),
    figures: figureTree(input),
  }
}
