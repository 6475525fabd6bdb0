import { compareText, judge, type Facts, type Instant, type LocalDate, type MeasureKind, type Placement } from '../obligations/index.ts'
import { onlyFollowed } from '../rules/following.ts'
import {
  figuresOf,
  mixedFiguresOf,
  newLineTally,
  talliesBy,
  type Figures,
  type LineTally,
  type LineTerms,
  type MixedFigures,
} from './figures.ts'
import {
  coverageOf,
  mediumFinder,
  outputOf,
  outputPlacements,
  type Output,
  type Theme,
  type ThemeCoverage,
  type ToldRow,
} from './output.ts'
import type { Period } from './periods.ts'
import { toldOf, type Told } from './told.ts'

/** What a period's report is made from: the facts as known at an instant, and the plan's tree of themes. */
export interface ReportTerms {
  readonly facts: Facts
  readonly themes: readonly Theme[]
  readonly period: Period
  /** Up to when what was recorded is believed. */
  readonly knownAt: Instant
  /** From which day on the plans of some commitments are followed: what was due before is not told of. A case file knows of none. */
  readonly followedFrom?: ReadonlyMap<string, LocalDate>
}

export interface RowFigures extends Figures {
  readonly commitment: string
  readonly obligor: string
}

export type CommitmentFigures = Omit<RowFigures, 'obligor'>

export interface ObligorFigures extends MixedFigures {
  readonly obligor: string
}

/** Every figure of a period's report (record-semantics §4); text and files are made from it. */
export interface PeriodReport {
  readonly period: Period
  /** The cut-off: the period's end, or for a preview the instant up to which anything is known. */
  readonly asOf: Instant
  readonly preview: boolean
  readonly told: Told
  readonly rows: readonly RowFigures[]
  readonly commitments: readonly CommitmentFigures[]
  readonly obligors: readonly ObligorFigures[]
  readonly total: MixedFigures
  /** What went out in the period, behind `output` and `coverage`. */
  readonly placements: readonly Placement[]
  readonly mediumOf: (placement: Placement) => string
  readonly output: Output
  readonly coverage: readonly ThemeCoverage[]
  readonly notCovered: readonly string[]
}

/** Nothing was due, nothing went out. */
export const saysNothing = ({ total, output }: Pick<PeriodReport, 'total' | 'output'>): boolean => total.due === 0 && output.count === 0

/** Of a period that has not begun nothing can be said. */
export const hasBegun = ({ start }: Period, knownAt: Instant): boolean => knownAt >= start

/** The report on a period that has begun; on one that is not over yet it is a preview. */
export function periodReport({ facts, themes, period, knownAt, followedFrom }: ReportTerms): PeriodReport {
  const asOf = Math.min(period.end, knownAt)
  const verdicts = onlyFollowed(judge(facts, asOf), { followedFrom: followedFrom ?? new Map() })
  const told = toldOf(verdicts, period, asOf)
  const commitments = new Map(facts.commitments.map((commitment) => [commitment.id, commitment]))
  const lines = linesOf(told, { period, measureOf: (commitment) => commitments.get(commitment)!.measure.kind })
  const rows = lines.rows.map(({ commitment, obligor }): ToldRow => ({ commitment: commitments.get(commitment)!, obligor }))
  const { channels } = facts
  const placements = outputPlacements({ channels, placements: facts.placements, rows, themes, from: period.start, asOf })
  const mediumOf = mediumFinder(channels)
  const coverage = coverageOf(placements, themes, mediumOf)
  return {
    period,
    asOf,
    preview: asOf < period.end,
    told,
    ...lines,
    placements,
    mediumOf,
    output: outputOf(placements, mediumOf),
    coverage,
    notCovered: coverage.filter(({ count }) => count === 0).map(({ theme }) => theme),
  }
}

/** The told obligations in every grouping, each sorted by its ids. */
function linesOf(told: Told, terms: LineTerms): Pick<PeriodReport, 'rows' | 'commitments' | 'obligors' | 'total'> {
  const lines = <Line>(
    keyOf: (of: { commitment: string; obligor: string }) => readonly string[],
    line: (key: string[], tally: LineTally) => Line,
  ) =>
    [...talliesBy(told, (verdict) => JSON.stringify(keyOf(verdict)), terms)]
      .map(([key, tally]): [string[], LineTally] => [JSON.parse(key) as string[], tally])
      .sort(([a], [b]) => compareText(a[0]!, b[0]!) || compareText(a[1] ?? '', b[1] ?? ''))
      .map(([key, tally]) => line(key, tally))
  const measureOf = (commitment: string): MeasureKind => terms.measureOf(commitment)
  const [total] = talliesBy(told, () => '', terms).values()
  return {
    rows: lines(
      ({ commitment, obligor }) => [commitment, obligor],
      ([commitment, obligor], tally): RowFigures => ({
        commitment: commitment!,
        obligor: obligor!,
        ...figuresOf(tally, measureOf(commitment!)),
      }),
    ),
    commitments: lines(
      ({ commitment }) => [commitment],
      ([commitment], tally): CommitmentFigures => ({ commitment: commitment!, ...figuresOf(tally, measureOf(commitment!)) }),
    ),
    obligors: lines(
      ({ obligor }) => [obligor],
      ([obligor], tally): ObligorFigures => ({ obligor: obligor!, ...mixedFiguresOf(tally) }),
    ),
    total: mixedFiguresOf(total ?? newLineTally()),
  }
}
