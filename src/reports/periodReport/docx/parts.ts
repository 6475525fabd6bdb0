import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  TableCell,
  TableRow,
  Table as WordTable,
  TextRun,
  TableLayoutType,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'

import { cellText, isFigure, type Column, type Run, type ReportTable } from '../draft.ts'
import { decree30, ruleUnder, inTwips } from '../decree30.ts'
import { plain } from '../../plainText.ts'

/** Sizes are counted in half points. */
export const halfPoints = (points: number): number => points * 2

export const words = (text: string, size: number, more: Omit<IRunOptions, 'text' | 'size'> = {}): TextRun =>
  new TextRun({ text: plain(text), size: halfPoints(size), ...more })

export const centred = (text: string, size: number, more: Omit<IRunOptions, 'text' | 'size'> = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [words(text, size, more)] })

type RunStyle = Omit<IRunOptions, 'text' | 'size'>

/** What is left for a person to write is marked, so that nobody sends it. */
export const askedRun: RunStyle = { italics: true, highlight: 'yellow' }

export const runsOf = (runs: readonly Run[], size: number, more: RunStyle): TextRun[] =>
  runs.map((run) => words(isFigure(run) ? run.shown : run.text, size, more))

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder }

/** A rule under words, drawn as the border of an empty line. */
export function rule(text: string, at: { size: number; box: number; part: 'whole' | 'part' }): Paragraph {
  const inset = inTwips((at.box - ruleUnder(text, at)) / 2)
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    indent: { left: inset, right: inset },
    spacing: { before: 40, after: 0, line: 120, lineRule: 'exact' },
    children: [],
  })
}

/** Two columns without borders: the head and the foot of a document. */
export function sideBySide(left: Paragraph[], right: Paragraph[], { left: one, right: other }: { left: number; right: number }): WordTable {
  const cell = (children: Paragraph[], width: number): TableCell =>
    new TableCell({
      children,
      borders: noBorders,
      width: { size: inTwips(width), type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
    })
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: inTwips(one + other), type: WidthType.DXA },
    columnWidths: [inTwips(one), inTwips(other)],
    borders: { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, one), cell(right, other)] })],
  })
}

const alignments = { start: AlignmentType.LEFT, centre: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const

/** The widths of columns by their shares of a table's width, in inTwips. */
export function widthsOf(columns: readonly Column[], millimetres: number): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  return columns.map(({ share }) => Math.floor((inTwips(millimetres) * share) / shares))
}

/** Paragraphs of tables have a style of their own, so that a long annex does not say it in every cell. */
export const tableStyle = 'ReportTable'

const tableParagraph = (text: string, more: Partial<IParagraphOptions> = {}, run: RunStyle = {}): Paragraph =>
  new Paragraph({ style: tableStyle, children: [new TextRun({ text: plain(text), ...run })], ...more })

export const headingRow = (columns: readonly Column[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ heading }, index) =>
        new TableCell({
          width: { size: widths[index]!, type: WidthType.DXA },
          verticalAlign: 'center',
          children: [tableParagraph(heading, { alignment: AlignmentType.CENTER }, { bold: true })],
        }),
    ),
  })

/** Left and right in a cell, in twips. */
const cellMargin = inTwips(1)

/** A table whose rows stand in it; the long ones of annexes are put in afterwards, where `marker` stands. */
export function wordTable({ columns, rows }: ReportTable, millimetres: number, marker: string | null = null): WordTable {
  const widths = widthsOf(columns, millimetres)
  const row = (cells: readonly string[]): TableRow =>
    new TableRow({
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index]!, type: WidthType.DXA },
            children: [tableParagraph(text, { alignment: alignments[columns[index]!.align] })],
          }),
      ),
    })
  const body =
    marker === null
      ? rows.map((cells) => row(cells.map(cellText)))
      : [new TableRow({ children: [new TableCell({ children: [tableParagraph(marker)] })] })]
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: cellMargin, right: cellMargin },
    rows: [headingRow(columns, widths), ...body],
  })
}

export const textWidth = decree30.page.width - decree30.margins.left - decree30.margins.right
export const annexWidth = decree30.page.height - decree30.annexMargins.left - decree30.annexMargins.right
