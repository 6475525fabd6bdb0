import type { Instant } from '../obligations/index.ts'
import type { CoverageColumnKind, CoverageSubject } from '../rules/coverageViews.ts'

/** What went out: items, and the seconds of broadcasts alone; what is printed or put online has no length to be added up. */
export interface CoverageSums {
  readonly items: number
  readonly seconds: number
}

/** What a row is of: a theme of the tree, an audience, an area of reform. */
export interface CoverageRow {
  readonly id: string
  readonly name: string
  readonly marker: string | null
  /** How deep in the tree; 0 where there is none above. */
  readonly depth: number
  /** The plan that it stands in, where several are shown. */
  readonly plan: string | null
  /** Only a heading of what stands under it. */
  readonly isGroup: boolean
}

export interface CoverageColumn {
  /** `2026-03`, or the code of a medium. */
  readonly id: string
  /** Of a month what of it lies in the period; null of a medium. */
  readonly start: Instant | null
  readonly end: Instant | null
  /** It had not begun by then: nothing can have gone out, and that is no gap. */
  readonly ahead: boolean
}

export interface CoverageFigures {
  /** In the order of the columns. */
  readonly cells: readonly CoverageSums[]
  /** Over the columns, each placement once. */
  readonly total: CoverageSums
}

export interface CoverageLine extends CoverageRow, CoverageFigures {}

/** Rows are never added up: a placement may stand in several. The output has each placement once. */
export interface Coverage {
  readonly columns: readonly CoverageColumn[]
  readonly lines: readonly CoverageLine[]
  /** Of the output what is tied to none of the rows. */
  readonly untied: CoverageFigures
  readonly output: CoverageFigures
}

/** What could cover what is not covered yet. */
export interface CoverageRemedies {
  /** Placements ahead that name it, the next ones first, and how many there are in all. */
  readonly ahead: readonly { readonly id: string; readonly title: string; readonly channel: string; readonly at: Instant }[]
  readonly aheadCount: number
  /** Programmes tied to it, with their next slot. */
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly next: Instant | null }[]
  /** Contents tied to it that nothing carries. */
  readonly contents: readonly { readonly id: string; readonly collection: 'segments' | 'articles'; readonly title: string }[]
}

export interface UncoveredRow extends CoverageRow {
  /** Null in the past, where nothing is asked of anybody. */
  readonly remedies: CoverageRemedies | null
}

/** Coverage as it is sent. */
export interface CoverageAnswer extends Coverage {
  readonly subject: CoverageSubject
  readonly columnKind: CoverageColumnKind
  readonly period: string
  /** Up to when what went out is told. */
  readonly asOf: Instant
  readonly knownAt: Instant | null
  readonly past: boolean
  readonly notCovered: readonly UncoveredRow[]
}

/** A placement behind a cell. */
export interface CoveringPlacement {
  readonly id: string
  /** Null: it is gone, or not for whoever asks. */
  readonly title: string | null
  readonly channel: string
  readonly medium: string
  readonly at: Instant
  /** Null where it has no length that people would add up. */
  readonly seconds: number | null
}

export interface CoveringPlacements {
  readonly total: number
  readonly placements: readonly CoveringPlacement[]
}
