import { decree30, inPoints } from '../decree30.ts'
import { cellText, type Annex, type Column, type ReportTable } from '../draft.ts'
import { annexBelongsTo, annexHeading, type ReportDocument } from '../paper.ts'
import { plain } from '../../plainText.ts'
import type { DrawnAnnex } from './drawAnnex.ts'
import type { DrawnColumn, DrawnTable } from './drawTable.ts'

const { sizes, page, annexMargins } = decree30
const annexWidth = page.height - annexMargins.left - annexMargins.right

/** Round each cell, in points. */
export const padding = 3

const alignments = { start: 'left', centre: 'center', end: 'right' } as const

/** Columns by their shares of what the paddings and rules leave. */
function drawnColumns(columns: readonly Column[], millimetres: number): DrawnColumn[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const room = inPoints(millimetres) - columns.length * padding * 2 - (columns.length + 1) * 0.5
  return columns.map(({ heading, share, align }) => ({ heading: plain(heading), width: (room * share) / shares, align: alignments[align] }))
}

const drawnRows = (rows: ReportTable['rows']): string[][] => rows.map((cells) => cells.map((cell) => plain(cellText(cell))))

/** A table as words alone, as wide as asked. */
export const drawnTable = ({ columns, rows }: ReportTable, millimetres: number): DrawnTable => ({
  columns: drawnColumns(columns, millimetres),
  rows: drawnRows(rows),
})

export function drawnAnnex(annex: Annex, { draft, paper }: ReportDocument): DrawnAnnex {
  const { locale } = draft
  const { table, note, title } = annex
  return {
    head: [
      { text: plain(annexHeading(annex, locale)), size: sizes.annex, style: 'bold' },
      { text: plain(title.toLocaleUpperCase('vi')), size: sizes.annex, style: 'bold' },
      { text: plain(annexBelongsTo(paper, locale)), size: sizes.annex, style: 'italics' },
      ...(note === null ? [] : [{ text: plain(note), size: sizes.body, style: 'normal' } as const]),
    ],
    table: table === null ? null : drawnTable(table, annexWidth),
  }
}
