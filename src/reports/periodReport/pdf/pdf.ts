import { makeInThread, TELL_RESULT } from '../../makeInThread.ts'
import type { ReportDocument } from '../paper.ts'
import { breakLines } from './breakLines.ts'
import { drawAnnex } from './drawAnnex.ts'
import { drawTable } from './drawTable.ts'
import { pdfDefinition } from './definition.ts'
import { openPen } from './pen.ts'
import { readTrueType } from './trueType.ts'

/**
 * Lays out in a thread of its own: the library does it in one go, and thousands of rows take seconds. It is given plain
 * data; what has to be a function there is made here. Letters are those of Tinos, as wide as those of Times New Roman.
 * Annexes are drawn past its layout, to which each word of a cell is an object with two dozen properties.
 */
const MAKER_SOURCE = `
  const { readFileSync } = require('node:fs')
  const { parentPort, workerData } = require('node:worker_threads')
  const { dirname, join } = require('node:path')
  const pdfmake = require('pdfmake')
  const readTrueType = ${readTrueType.toString()}
  const breakLines = ${breakLines.toString()}
  const openPen = ${openPen.toString()}
  const drawTable = ${drawTable.toString()}
  const drawAnnex = ${drawAnnex.toString()}

  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
  const names = { normal: '400Regular', bold: '700Bold', italics: '400Regular_Italic', bolditalics: '700Bold_Italic' }
  const fonts = {}
  for (const [style, name] of Object.entries(names)) {
    fonts[style] = readTrueType(readFileSync(join(folder, name, 'Tinos_' + name + '.ttf')))
    pdfmake.virtualfs.writeFileSync(style + '.ttf', fonts[style].plain)
  }
  const files = new Set(Object.keys(names).map((style) => style + '.ttf'))
  pdfmake.setFonts({ Tinos: Object.fromEntries(Object.keys(names).map((style) => [style, style + '.ttf'])) })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => files.has(path))

  const { title, author, language, createdAt, fontSize, styles, foot, pageNumber, pageMargins, padding, text, annexPage, annexes } = workerData
  pdfmake.setTableLayouts({
    report: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  })
  const tableOf = ({ columns, rows, fontSize, after }) => ({
    fontSize,
    layout: 'report',
    margin: [0, 2, 0, after],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        columns.map(({ heading }) => ({ text: heading, bold: true, alignment: 'center' })),
        ...rows.map((cells) => cells.map((text, index) => ({ text, alignment: columns[index].align }))),
      ],
    },
  })
  const widthOf = { normal: fonts.normal.widthOf, bold: fonts.bold.widthOf, italics: fonts.italics.widthOf }
  const header = (page) =>
    page === 1 ? null : { text: String(page), alignment: 'center', fontSize: pageNumber.fontSize, margin: [0, pageNumber.fromTop, 0, 0] }
  const make = async () => {
    const document = await pdfmake
      .createPdf({
        pageSize: 'A4',
        pageMargins,
        info: { title, author, creationDate: new Date(createdAt) },
        language,
        defaultStyle: { font: 'Tinos', fontSize },
        styles,
        content: text.map((each) => (each.reportTable ? tableOf(each.reportTable) : each)),
        header,
        ...(foot && { footer: () => ({ text: foot.text, fontSize: foot.fontSize, alignment: 'center', margin: [0, 20, 0, 0] }) }),
      })
      .getStream()
    const chunks = []
    document.on('data', (chunk) => chunks.push(chunk))
    const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject))
    for (const annex of annexes) drawAnnex(openPen(document, annexPage, widthOf), annex, annexPage, { breakLines, widthOf, drawTable })
    document.end()
    await ended
    return Buffer.concat(chunks)
  }
  const made = make()
${TELL_RESULT}`

/** A report as PDF, laid out by Nghị định 30/2020. */
export const reportPdf = (document: ReportDocument): Promise<Buffer> => makeInThread(MAKER_SOURCE, pdfDefinition(document), 'a PDF')
