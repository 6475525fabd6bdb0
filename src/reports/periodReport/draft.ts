import type { Instant } from '../../obligations/index.ts'
import type { Locale } from '../../platform/text.ts'

/** A figure as it is shown, with the path of its source, so that a page can link it and tell when a person writes another. */
export interface Figure {
  readonly figure: string
  readonly shown: string
  /** As a number, for a sheet; null where there is nothing to say, as a rate of nothing. */
  readonly value: number | null
}

export type Run = { readonly text: string } | Figure

export const isFigure = (run: Run | Cell): run is Figure => typeof run === 'object' && 'figure' in run

/**
 * `text` stands in line with the others, `item` is one of a list. `ask` is left for a person to write; files and pages mark it,
 * and it is gone once somebody has written there.
 */
export const paragraphRoles = ['text', 'item', 'ask'] as const

export interface Paragraph {
  readonly kind: 'paragraph'
  /** What the paragraph is about: the same in every draft, so that an edit finds its place again. */
  readonly id: string
  readonly role: (typeof paragraphRoles)[number]
  readonly runs: readonly Run[]
}

/** A cell: words, a figure with its source, or a moment. */
export type Cell = string | Figure | { readonly at: Instant; readonly shown: string }

export interface Column {
  readonly heading: string
  /** Its share of the table's width. */
  readonly share: number
  readonly align: 'start' | 'centre' | 'end'
}

export interface ReportTable {
  readonly kind: 'table'
  readonly id: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Block = Paragraph | ReportTable

export interface Section {
  readonly id: string
  readonly level: 1 | 2 | 3
  /** “I.”, “2.”, “a)” */
  readonly number: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

export interface Annex {
  readonly id: string
  /** “I”, for “Phụ lục I”. */
  readonly number: string
  readonly title: string
  /** Said in place of rows, or under them. */
  readonly note: string | null
  readonly table: ReportTable | null
}

/** A report as it is edited: whatever of it a person changes, the rest stays. */
export interface PeriodDraft {
  readonly locale: Locale
  /** “BÁO CÁO” and what the report is about. */
  readonly title: string
  readonly subject: string
  readonly period: string
  /** Said on top of what is no report yet; null for a report on a period that is over. */
  readonly preview: string | null
  readonly opening: readonly Paragraph[]
  readonly sections: readonly Section[]
  readonly closing: readonly Paragraph[]
  readonly annexes: readonly Annex[]
}

export const runsText = (runs: readonly Run[]): string => runs.map((run) => ('text' in run ? run.text : run.shown)).join('')
export const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.shown)

/** Every paragraph of a draft, in their order. */
export const paragraphsIn = ({ opening, sections, closing }: Pick<PeriodDraft, 'opening' | 'sections' | 'closing'>): Paragraph[] => [
  ...opening,
  ...sections.flatMap(({ blocks }) => blocks.filter((block): block is Paragraph => block.kind === 'paragraph')),
  ...closing,
]

/** What is still left for a person to write. */
export const leftToWrite = (draft: PeriodDraft): Paragraph[] => paragraphsIn(draft).filter(({ role }) => role === 'ask')

/** Every figure of the sections, in their order; the same one may stand in several places. */
export const figuresIn = ({ sections }: Pick<PeriodDraft, 'sections'>): Figure[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): Figure[] => (block.kind === 'table' ? block.rows.flat().filter(isFigure) : block.runs.filter(isFigure)))
