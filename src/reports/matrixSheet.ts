import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'

import { matrixText as text, rhythmWords } from '../i18n/matrix.ts'
import { cellAmount, columnWords, sumsAmount } from '../i18n/matrixWords.ts'
import { shownStatusWords } from '../i18n/words.ts'
import type { MeasureKind } from '../obligations/index.ts'
import { pick, type Locale } from '../platform/text.ts'
import { matrixHead, type PrintedMatrix } from './matrixPrint.ts'
import type { MatrixCell, MatrixRow, MatrixSection, MatrixTotal } from './matrixTypes.ts'
import { textCell } from './sheetCells.ts'

const shaded = { fontWeight: 'bold', backgroundColor: '#e3e8ec' } as const
const number = (value: number): Cell => ({ value, type: Number, alignVertical: 'top' })
/** A share as a sheet can go on counting with it; of nothing there is none. */
const share = (part: number, whole: number): Cell =>
  whole === 0 ? null : { value: part / whole, type: Number, format: '0.0%', alignVertical: 'top' }

const margins = [text.due, text.owed, text.kept, text.onTime, text.share, text.runningHead, text.aheadHead] as const
const marginCells = ({ due, owed, kept, onTime, running, ahead }: MatrixTotal): Cell[] => [
  number(due),
  number(owed),
  number(kept),
  number(onTime),
  share(kept, owed),
  number(running),
  number(ahead),
]

/** The matrix as a sheet: a cell is its verdict and what was done of what was asked; margins are numbers. */
export function matrixSheet(printed: PrintedMatrix, locale: Locale): Promise<Buffer> {
  const [title = '', ...lines] = matrixHead(printed, locale)
  const { sections } = printed.matrix
  const head: Row[] = [
    [textCell(pick(text.heading, locale), { fontWeight: 'bold', wrap: false, height: 24 })],
    [textCell(title, { fontWeight: 'bold', wrap: false })],
    ...lines.map((line): Row => [textCell(line, { wrap: false })]),
    [],
  ]
  const widest = Math.max(0, ...sections.map(({ columns }) => columns.length))
  return writeXlsxFile([...head, ...sections.flatMap((section) => [...sectionRows(section, printed, locale), []])], {
    sheet: pick(text.sheetName, locale),
    columns: [{ width: 44 }, ...Array.from({ length: widest }, () => ({ width: 15 })), ...margins.map(() => ({ width: 12 }))],
    orientation: 'landscape',
    stickyRowsCount: sections.length === 1 ? head.length + 1 : 0,
    stickyColumnsCount: 1,
  }).toBuffer()
}

function sectionRows({ rhythm, columns, rows, columnTotals }: MatrixSection, { matrix }: PrintedMatrix, locale: Locale): Row[] {
  const name = matrix.view === 'commitment' ? text.obligor : text.commitment
  return [
    [
      textCell(pick(rhythm === null ? name : rhythmWords[rhythm], locale), shaded),
      ...columns.map((column) => textCell(columnWords(column, locale), shaded)),
      ...margins.map((margin) => textCell(pick(margin, locale), shaded)),
    ],
    ...rows.map((row) => rowCells(row, locale)),
    [textCell(pick(text.total, locale), shaded), ...columnTotals.map((total) => textCell(totalAmount(total), shaded))],
  ]
}

const rowCells = ({ name, kind, cells, total }: MatrixRow, locale: Locale): Row => [
  textCell(name),
  ...cells.map((cell) => (cell === null ? null : textCell(cellText(cell, kind, locale)))),
  ...marginCells(total),
]

const cellText = (cell: MatrixCell, kind: MeasureKind, locale: Locale): string =>
  `${cellAmount(cell, kind)} ${pick(shownStatusWords[cell.status], locale)}`

/** What was kept of what was owed, and of one measure what was done of what was asked. */
function totalAmount({ kept, owed, measures }: MatrixTotal): string {
  if (owed === 0) return '–'
  const sums = Object.entries(measures) as [MeasureKind, { done: number; target: number }][]
  return [`${kept}/${owed}`, ...(sums.length === 1 ? [`(${sumsAmount(sums[0]![1], sums[0]![0])})`] : [])].join(' ')
}
