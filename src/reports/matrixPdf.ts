import type { PrintedPdf } from './pdf.ts'
import { plain } from './plainText.ts'
import type { Content, TableCell } from 'pdfmake/interfaces.js'

import { matrixText as text, rhythmWords, statusLetters } from '../i18n/matrix.ts'
import { cellAmount, columnHead, percentWords } from '../i18n/matrixWords.ts'
import { shownStatusWords } from '../i18n/words.ts'
import { pick, type Locale } from '../platform/text.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import { matrixHead, type PrintedMatrix } from './matrixPrint.ts'
import type { Matrix, MatrixCell, MatrixRow, MatrixSection, MatrixTotal } from './matrixTypes.ts'
import { urgency } from './tally.ts'

const ink = '#16191c'
const quiet = '#4a5157'
const MM = 72 / 25.4
/** As many columns as can be read on a sheet of A4 that lies on its side. */
const columnsOnSheet = 16

/** Lines that are meant stay; nothing else is broken into two. */
const unbroken = (words: string): string => words.split('\n').map(plain).join('\n').replaceAll(' ', '\u00a0')

const filled: Readonly<Partial<Record<ShownStatus, string>>> = {
  short: '#f3d6d4',
  curable: '#fdf0dc',
  atRisk: '#fdf0dc',
  unverified: '#e3eef8',
}

/** The matrix on A4: as many columns a sheet as can be read, each with the names of its rows; what the letters say on each. */
export function matrixPdf(printed: PrintedMatrix, locale: Locale): PrintedPdf {
  const [title = '', ...lines] = matrixHead(printed, locale)
  const { matrix, printing } = printed
  const sheets = matrix.sections.flatMap((section) => sheetsOf(section).map((part) => tableOf(part, matrix, locale)))
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [12 * MM, 12 * MM, 12 * MM, 18 * MM],
    info: { title: plain(`${pick(text.heading, locale)} · ${title}`), creationDate: new Date(printing.at) },
    language: locale,
    defaultStyle: { font: 'Roboto', fontSize: 8, lineHeight: 1.1, color: ink },
    content: [
      { text: pick(text.heading, locale), fontSize: 16, bold: true },
      { text: plain(title), fontSize: 11, bold: true },
      ...lines.map((line): Content => ({ text: plain(line), color: quiet })),
      { text: plain(legendOf(matrix, locale)), margin: [0, 4, 0, 0] },
      ...(sheets.length === 0 ? [{ text: pick(text.nothing, locale), margin: [0, 12, 0, 0] } as Content] : sheets),
    ],
    footer: {
      margin: [12 * MM, 6 * MM, 12 * MM, 0],
      fontSize: 7,
      color: quiet,
      text: plain([title, lines[0] ?? ''].join(' · ')),
      pageNumber: pick(text.page, locale),
    },
  }
}

/** Parts of a section that fit a sheet; the margin stands on the last. */
function sheetsOf(section: MatrixSection): { section: MatrixSection; from: number; to: number }[] {
  const starts = Array.from({ length: Math.max(1, Math.ceil(section.columns.length / columnsOnSheet)) }, (_, n) => n * columnsOnSheet)
  return starts.map((from) => ({ section, from, to: Math.min(from + columnsOnSheet, section.columns.length) }))
}

function tableOf({ section, from, to }: ReturnType<typeof sheetsOf>[number], matrix: Matrix, locale: Locale): Content {
  const { columns, rows, columnTotals, rhythm } = section
  const isLast = to === columns.length
  const name = pick(matrix.view === 'commitment' ? text.obligor : text.commitment, locale)
  const heads = columns.slice(from, to).map((column) => columnHead(column, locale).join('\n'))
  const bold = (words: string): TableCell => ({ text: unbroken(words), bold: true, alignment: 'center' })
  return {
    margin: [0, 10, 0, 0],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [170, ...heads.map(() => 'auto' as const), ...(isLast ? ['auto' as const] : [])],
      body: [
        [
          { text: rhythm === null ? name : pick(rhythmWords[rhythm], locale), bold: true },
          ...heads.map(bold),
          ...(isLast ? [bold(pick(text.total, locale))] : []),
        ],
        ...rows.map((row) => [
          { text: plain(row.name) },
          ...row.cells.slice(from, to).map((cell) => cellOf(cell, row, locale)),
          ...(isLast ? [bold(totalOf(row.total, locale))] : []),
        ]),
        [
          { text: pick(text.total, locale), bold: true },
          ...columnTotals.slice(from, to).map((total) => bold(totalOf(total, locale))),
          ...(isLast ? [''] : []),
        ],
      ],
    },
    layout: 'grid',
  }
}

function cellOf(cell: MatrixCell | null, { kind }: MatrixRow, locale: Locale): TableCell {
  if (cell === null) return ''
  return {
    text: unbroken(`${pick(statusLetters[cell.status], locale)} ${cellAmount(cell, kind)}`),
    alignment: 'center',
    ...(filled[cell.status] !== undefined && { fillColor: filled[cell.status]! }),
  }
}

const totalOf = ({ kept, owed }: MatrixTotal, locale: Locale): string =>
  owed === 0 ? '–' : `${kept}/${owed}\n${percentWords(kept, owed, locale)}`

/** “X: Không đạt; Đ: Đạt”, of those that occur. */
function legendOf({ sections }: Matrix, locale: Locale): string {
  const found = new Set(sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.status ?? []))))
  return [...found]
    .sort((a, b) => urgency(a) - urgency(b))
    .map((status) => `${pick(statusLetters[status], locale)}: ${pick(shownStatusWords[status], locale)}`)
    .join('; ')
}
