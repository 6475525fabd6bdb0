import type { TargetAndDone } from '../figures/figures.ts'
import type { Period } from '../figures/periods.ts'
import type { Instant, MeasureKind, Verdict } from '../obligations/index.ts'
import type { ColumnLength, MatrixView, Rhythm } from '../rules/matrixViews.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import type { VerdictCounts } from '../rules/verdictCounts.ts'

/** What the matrix says of a commitment. */
export interface MatrixCommitment {
  readonly title: string
  readonly plan: string
  readonly kind: MeasureKind
  readonly mediums: readonly string[]
  /** Who owes it, alone or together. */
  readonly obligors: readonly string[]
}

/** All that a matrix is laid out from. */
export interface MatrixFacts {
  readonly verdicts: readonly Verdict[]
  /** When they were judged. */
  readonly asOf: Instant
  readonly commitments: ReadonlyMap<string, MatrixCommitment>
  readonly nameOfObligor: (obligor: string) => string
  readonly shownOf: (verdict: Verdict) => ShownStatus
}

/** Which matrix of them. */
export interface MatrixChoice {
  readonly view: MatrixView
  readonly period: Period
  readonly columns: ColumnLength
  readonly commitment: string | null
  readonly obligor: string | null
  readonly plan: string | null
  readonly medium: string | null
  /** Only rows in which one of these occurs; all where none is named. */
  readonly states: readonly ShownStatus[]
  /** Only what these bodies owe, alone or together with others; null: all. */
  readonly own: readonly string[] | null
}

/** One or several obligations: the status that most needs somebody, and what was done of what was asked. */
export interface MatrixCell {
  readonly status: ShownStatus
  readonly done: number
  readonly target: number
  /** Only where the cell holds several. */
  readonly counts?: VerdictCounts
}

export interface MatrixColumn {
  readonly id: string
  /** The name of the window, where it has one. */
  readonly label: string | null
  /** The code of the period, where the column is one. */
  readonly period: string | null
  readonly start: Instant
  readonly end: Instant
  readonly due: Instant
}

/** The totals of a margin, by the rules of a period's report (record-semantics §4). */
export interface MatrixTotal {
  readonly due: number
  /** Due and neither waived nor excused. */
  readonly owed: number
  readonly kept: number
  readonly onTime: number
  readonly running: number
  /** What is neither due nor running: not begun, or waived beforehand. */
  readonly ahead: number
  /** Of the owed ones, within one kind of measure each. */
  readonly measures: Readonly<Partial<Record<MeasureKind, TargetAndDone>>>
}

export interface MatrixRow {
  readonly id: string
  readonly name: string
  readonly kind: MeasureKind
  /** One for each column; null where nothing is owed. */
  readonly cells: readonly (MatrixCell | null)[]
  readonly total: MatrixTotal
}

/** Rows that share their columns. */
export interface MatrixSection {
  /** How often it is owed; null where there is one section alone. */
  readonly rhythm: Rhythm | null
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  readonly columnTotals: readonly MatrixTotal[]
}

export interface Matrix {
  readonly view: MatrixView
  /** A commitment's title or a body's name; null where the matrix is of all. */
  readonly subject: string | null
  readonly period: string
  readonly asOf: Instant
  readonly sections: readonly MatrixSection[]
  readonly total: MatrixTotal
}
