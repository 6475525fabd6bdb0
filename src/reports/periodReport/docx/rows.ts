import { setImmediate as othersFirst } from 'node:timers/promises'

import { cellText, type Cell, type ReportTable } from '../draft.ts'
import { plain } from '../../plainText.ts'
import { tableStyle, widthsOf } from './parts.ts'

/** How many rows are written before others get their turn: some milliseconds' work. */
const piece = 200

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => plain(text).replace(/[&<>]/g, (sign) => escapes[sign]!)

const alignments = { start: 'left', centre: 'center', end: 'right' } as const

/** The rows of a long table as Word has them, in pieces: a library's objects for each cell of thousands of rows would hold everybody up. */
export async function rowsXml({ columns, rows }: ReportTable, millimetres: number): Promise<string> {
  const widths = widthsOf(columns, millimetres)
  const open = columns.map(
    ({ align }, index) =>
      `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[index]!}"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${tableStyle}"/><w:jc w:val="${alignments[align]}"/></w:pPr><w:r><w:t xml:space="preserve">`,
  )
  const close = '</w:t></w:r></w:p></w:tc>'
  const rowXml = (cells: readonly Cell[]): string =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((cell, index) => `${open[index]!}${escaped(cellText(cell))}${close}`).join('')}</w:tr>`
  const written: string[] = []
  for (let at = 0; at < rows.length; at += piece) {
    written.push(
      rows
        .slice(at, at + piece)
        .map(rowXml)
        .join(''),
    )
    await othersFirst()
  }
  return written.join('')
}
