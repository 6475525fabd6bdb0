import { pdfOf } from '../../src/reports/pdf.ts'

/** A PDF of one page, to be handed in. */
export const smallPdf = (text: string): Promise<Buffer> =>
  pdfOf({ content: [text], footer: { margin: [0, 0, 0, 0], fontSize: 8, color: '#000000', text: '', pageNumber: '' } })
