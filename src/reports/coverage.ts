import type { MediumOf } from '../figures/output.ts'
import { deliveryOf } from '../i18n/delivery.ts'
import { atOf, secondsOf, type Placement } from '../obligations/index.ts'
import { outputRow, untiedRow, wholeColumn } from '../rules/coverageViews.ts'
import type { Coverage, CoverageColumn, CoverageFigures, CoverageRow, CoverageSums } from './coverageTypes.ts'

/** What a table of coverage is laid out from. */
export interface CoverageTerms {
  /** The output of the period (record-semantics §4). */
  readonly placements: readonly Placement[]
  readonly mediumOf: MediumOf
  readonly rows: readonly CoverageRow[]
  /** The rows that a placement is tied to; one that is named twice counts once. The same list for the same is quicker. */
  readonly rowsOf: (placement: Placement) => readonly string[]
  readonly columns: readonly CoverageColumn[]
}

/** Whether what goes out there has a length that people add up. */
export const isAddedUp = (medium: string): boolean => deliveryOf(medium) === 'broadcast'

/** The figures of one row while they are gathered. */
class RowTally {
  readonly cells: { items: number; seconds: number }[]
  readonly total = { items: 0, seconds: 0 }

  constructor(columns: number) {
    this.cells = Array.from({ length: columns }, () => ({ items: 0, seconds: 0 }))
  }

  add(column: number, seconds: number): void {
    for (const sums of [this.cells[column], this.total]) {
      if (sums === undefined) continue
      sums.items += 1
      sums.seconds += seconds
    }
  }

  get figures(): CoverageFigures {
    return { cells: this.cells, total: this.total }
  }
}

/** What a table is laid out on, whatever went out. */
export type CoverageFrame = Omit<CoverageTerms, 'placements'>

/** Gathers what went out, some after the other, so that a long list stands in nobody's way. */
export interface CoverageGatherer {
  readonly add: (placements: readonly Placement[]) => void
  readonly coverage: () => Coverage
}

/** Lays what went out on rows and columns. A placement stands once in each row that it is tied to, and once in the output. */
export function gatherCoverage({ mediumOf, rows, rowsOf, columns }: CoverageFrame): CoverageGatherer {
  const placeOf = columnFinder(columns, mediumOf)
  const tallies = new Map(rows.map(({ id }) => [id, new RowTally(columns.length)]))
  const [untied, output] = [new RowTally(columns.length), new RowTally(columns.length)]
  const tiedTo = tallyFinder(tallies)
  return {
    add(placements) {
      for (const placement of placements) {
        const column = placeOf(placement)
        const seconds = isAddedUp(mediumOf(placement)) ? secondsOf(placement) : 0
        const tied = tiedTo(rowsOf(placement))
        for (const tally of tied) tally.add(column, seconds)
        if (tied.length === 0) untied.add(column, seconds)
        output.add(column, seconds)
      }
    },
    coverage: () => ({
      columns,
      lines: rows.map((row) => ({ ...row, ...tallies.get(row.id)!.figures })),
      untied: untied.figures,
      output: output.figures,
    }),
  }
}

/** All of it at once. */
export function coverageOfRows({ placements, ...frame }: CoverageTerms): Coverage {
  const gatherer = gatherCoverage(frame)
  gatherer.add(placements)
  return gatherer.coverage()
}

/** The tallies of some rows, each once. Many placements name the same, by the same list. */
function tallyFinder(tallies: ReadonlyMap<string, RowTally>): (rows: readonly string[]) => readonly RowTally[] {
  const known = new WeakMap<readonly string[], readonly RowTally[]>()
  return (rows) => {
    const found = known.get(rows)
    if (found !== undefined) return found
    const tied = [...new Set(rows)].flatMap((row) => tallies.get(row) ?? [])
    known.set(rows, tied)
    return tied
  }
}

/** The column that a placement stands in; -1 where there is none. */
function columnFinder(columns: readonly CoverageColumn[], mediumOf: MediumOf): (placement: Placement) => number {
  const places = new Map(columns.map(({ id }, at) => [id, at]))
  if (columns[0]?.start == null) return (placement) => places.get(mediumOf(placement)) ?? -1
  const spans = columns.map(({ start, end }) => ({ start: start!, end: end! }))
  return (placement) => {
    const at = atOf(placement)
    return spans.findIndex(({ start, end }) => at >= start && at < end)
  }
}

/** The placements behind a cell, in order of time. */
export function placementsOfCell(terms: CoverageTerms, { row, column }: { row: string; column: string }): Placement[] {
  const { placements, mediumOf, rows, rowsOf, columns } = terms
  const placeOf = columnFinder(columns, mediumOf)
  const place = columns.findIndex(({ id }) => id === column)
  const isInRow = rowTester(row, new Set(rows.map(({ id }) => id)))
  return placements
    .filter((placement) => (column === wholeColumn || (place >= 0 && placeOf(placement) === place)) && isInRow(rowsOf(placement)))
    .sort((a, b) => atOf(a) - atOf(b) || (a.id < b.id ? -1 : 1))
}

/** Whether what is tied to some rows stands in one of them, in the row of what is tied to none, or in that of all. */
function rowTester(row: string, known: ReadonlySet<string>): (tied: readonly string[]) => boolean {
  if (row === outputRow) return () => true
  if (row === untiedRow) return (tied) => !tied.some((id) => known.has(id))
  return (tied) => known.has(row) && tied.includes(row)
}

export const isNothing = ({ items }: CoverageSums): boolean => items === 0

/**
 * The rows of which nothing went out. A heading all of whose rows are among them is left out: they are named already; one
 * without rows under it is a theme like others.
 */
export function uncoveredRows({ lines }: Pick<Coverage, 'lines'>): CoverageRow[] {
  return lines.flatMap(({ cells: _, total, ...row }, at) => {
    const isHeading = row.isGroup && (lines[at + 1]?.depth ?? 0) > row.depth
    return isNothing(total) && !isHeading ? [row] : []
  })
}
