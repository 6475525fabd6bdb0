import { setImmediate as othersFirst } from 'node:timers/promises'

import { reportPaper } from '../../../i18n/reportPaper.ts'
import { wallOf } from '../../../obligations/index.ts'
import { pick, say, type Locale } from '../../../platform/text.ts'
import { figuresIn, isFigure, type Annex, type Cell, type Column, type PeriodDraft } from '../draft.ts'
import { writeSheets, type SheetCell, type SheetData, type SheetRow } from './writeSheets.ts'
import { annexHeading, type ReportDocument } from '../paper.ts'
import { plain } from '../../plainText.ts'

/** What a cell holds at most. */
const MAX_CELL_LENGTH = 32_767
const font = { fontFamily: 'Times New Roman', fontSize: 11 } as const
/** Letters of a sheet's width that one share of a table's is worth. */
const LETTERS_A_SHARE = 1.3

/** Text that stays text: what begins with = is no formula, since its cell is declared to be a string. */
const words = (text: string, more: object = {}): SheetCell =>
  text === '' ? null : { value: plain(text).slice(0, MAX_CELL_LENGTH), type: 'String', alignVertical: 'top', wrap: true, ...font, ...more }

const rates = /Rate$/

/** A figure is a number to reckon with, a rate one that is shown as per cent, a moment one on the local clock. */
function sheetCell(cell: Cell): SheetCell {
  if (typeof cell === 'string') return words(cell)
  if (!isFigure(cell)) return { value: new Date(wallOf(cell.at)), type: 'Date', format: 'dd/mm/yyyy hh:mm', alignVertical: 'top', ...font }
  if (cell.value === null) return words(cell.shown)
  return { value: cell.value, type: 'Number', alignVertical: 'top', ...font, ...(rates.test(cell.figure) && { format: '0.0%' }) }
}

const heading = { fontWeight: 'bold', align: 'center', backgroundColor: '#e3e8ec' } as const

/** How many rows are put together before others get their turn. */
const piece = 200

async function rowsOf(rows: readonly (readonly Cell[])[]): Promise<SheetRow[]> {
  const made: SheetRow[] = []
  for (let at = 0; at < rows.length; at += piece) {
    made.push(...rows.slice(at, at + piece).map((cells) => cells.map(sheetCell)))
    await othersFirst()
  }
  return made
}

const columnsOf = (columns: readonly Column[]): { width: number }[] =>
  columns.map(({ share }) => ({ width: Math.max(8, Math.round(share * LETTERS_A_SHARE)) }))

/** A report's figures and annexes as a workbook, a sheet each, to sort, filter and reckon with. */
export async function reportXlsx({ draft }: ReportDocument): Promise<Buffer> {
  const sheets: SheetData[] = [figuresSheet(draft)]
  for (const annex of draft.annexes) sheets.push(await annexSheet(annex, draft.locale))
  return writeSheets(sheets)
}

/** Every figure that stands in the text, with its source. */
function figuresSheet({ subject, period, sections, locale }: PeriodDraft): SheetData {
  const figures = new Map(figuresIn({ sections }).map((figure) => [figure.figure, figure]))
  return {
    sheet: pick(reportPaper.sheetOfFigures, locale),
    columns: [{ width: 70 }, { width: 18 }],
    stickyRowsCount: 4,
    data: [
      [words(subject, { fontWeight: 'bold', wrap: false })],
      [words(period, { wrap: false })],
      [],
      [words(pick(reportPaper.source, locale), heading), words(pick(reportPaper.value, locale), heading)],
      ...[...figures.values()].map((figure) => [words(decodeURIComponent(figure.figure)), sheetCell(figure)]),
    ],
  }
}

async function annexSheet(annex: Annex, locale: Locale): Promise<SheetData> {
  const { table, note, title, id } = annex
  const head: SheetRow[] = [
    [words(annexHeading(annex, locale), { fontWeight: 'bold', wrap: false })],
    [words(title.toLocaleUpperCase('vi'), { fontWeight: 'bold', wrap: false })],
    note === null ? [] : [words(note, { wrap: false })],
    (table?.columns ?? []).map((column) => words(column.heading, heading)),
  ]
  return {
    sheet: say(reportPaper.ofAnnex, locale, { n: sheetNumbers[id] ?? id }),
    columns: columnsOf(table?.columns ?? []),
    orientation: 'landscape',
    stickyRowsCount: head.length,
    data: [...head, ...(table === null ? [] : await rowsOf(table.rows))],
  }
}

/** Sheets are named in the way in which people here speak of annexes. */
const sheetNumbers: Readonly<Record<string, number>> = { commitments: 1, products: 2, evidence: 3, corrections: 4 }
