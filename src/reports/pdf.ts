import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

import { makeInThread, TELL_RESULT } from './makeInThread.ts'

/** What stands under every page: a text, and the page's number where it says `{page}` and `{pages}`. */
export interface PrintedFooter {
  readonly margin: [number, number, number, number]
  readonly fontSize: number
  readonly color: string
  readonly text: string
  readonly pageNumber: string
}

/** A document as plain data, which a thread can be handed: the lines of its tables are `grid` or `ruled`. */
export type PrintedPdf = Omit<TDocumentDefinitions, 'footer' | 'header' | 'background' | 'pageBreakBefore'> & {
  readonly footer: PrintedFooter
}

/** A document is text: it fetches nothing, and reads no file but its letters. */
const MAKER_SOURCE = `
  const { parentPort, workerData } = require('node:worker_threads')
  const pdfmake = require('pdfmake')
  const fonts = require('pdfmake/fonts/Roboto.js')
  const files = new Set(Object.values(fonts.Roboto))
  pdfmake.setFonts(fonts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => files.has(path))
  pdfmake.setTableLayouts({
    grid: {
      hLineWidth: () => 0.4,
      vLineWidth: () => 0.4,
      hLineColor: () => '#c6ccd1',
      vLineColor: () => '#c6ccd1',
      paddingLeft: () => 3,
      paddingRight: () => 3,
    },
    ruled: {
      hLineWidth: (n) => (n === 0 ? 0 : n === 1 ? 1 : 0.5),
      vLineWidth: () => 0,
      hLineColor: (n) => (n === 1 ? '#16191c' : '#d5dade'),
      paddingLeft: () => 0,
      paddingRight: () => 6,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  })
  const { footer: { text, pageNumber, ...looks }, ...document } = workerData
  const footer = (page, pages) => ({
    ...looks,
    columns: [
      { width: '*', text },
      { width: 60, alignment: 'right', text: pageNumber.replace('{page}', page).replace('{pages}', pages) },
    ],
  })
  const made = pdfmake.createPdf({ ...document, footer }).getBuffer()
${TELL_RESULT}`

/**
 * A document as PDF, in Roboto, which has every Vietnamese letter in its composed form. Made in a thread of its own: a matrix
 * of a hundred bodies by fifty-two weeks takes the library more than a second in one go.
 */
export const pdfOf = (document: PrintedPdf): Promise<Buffer> => makeInThread(MAKER_SOURCE, document, 'a PDF')
