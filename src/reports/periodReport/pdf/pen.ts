/** What is drawn on: the part of PDFKit that is used here. */
export interface PdfCanvas {
  addPage: (options: { size: [number, number]; margin: number }) => unknown
  provideFont: (family: string, bold: boolean, italics: boolean) => unknown
  /** The letters that are set; PDFKit has no public way to set those that were opened before. */
  _font: unknown
  fontSize: (size: number) => unknown
  text: (text: string, x: number, y: number, options: { lineBreak: false }) => unknown
  moveTo: (x: number, y: number) => PdfCanvas
  lineTo: (x: number, y: number) => PdfCanvas
  lineWidth: (width: number) => PdfCanvas
  stroke: () => unknown
}

/** The pages of an annex, in points. */
export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly margins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
  readonly numberSize: number
  readonly numberFromTop: number
  /** At the bottom of every page; null for nothing. */
  readonly foot: { readonly text: string; readonly fontSize: number } | null
  readonly tableSize: number
  readonly padding: number
}

export type PenStyle = 'normal' | 'bold' | 'italics'
export type WidthsOf = Readonly<Record<PenStyle, (text: string) => number>>

/** Puts words and lines on pages that are counted from one. */
export interface Pen {
  /** How far down the page what comes next begins. */
  y: number
  readonly put: (text: string, x: number, y: number, how: { size: number; style: PenStyle }) => void
  readonly putCentred: (text: string, y: number, how: { size: number; style: PenStyle }) => void
  readonly line: (from: readonly [number, number], to: readonly [number, number]) => void
  /** Begins a page; its number stands on it from the second on. */
  readonly turn: () => void
}

/** Stands by itself, as everything here: its source is handed to the thread that makes a PDF. */
export function openPen(canvas: PdfCanvas, page: DrawnPage, widthOf: WidthsOf): Pen {
  const { width, height, margins } = page
  let pages = 0
  const pen: Pen = {
    y: 0,
    put: (text, x, y, { size, style }) => {
      if (text === '') return
      canvas._font = canvas.provideFont('Tinos', style === 'bold', style === 'italics')
      canvas.fontSize(size)
      canvas.text(text, x, y, { lineBreak: false })
    },
    putCentred: (text, y, how) => {
      const left = (width - margins.left - margins.right - widthOf[how.style](text) * how.size) / 2
      pen.put(text, margins.left + left, y, how)
    },
    line: (from, to) => {
      canvas
        .lineWidth(0.5)
        .moveTo(...from)
        .lineTo(...to)
        .stroke()
    },
    turn: () => {
      canvas.addPage({ size: [width, height], margin: 0 })
      pages += 1
      if (pages > 1) pen.putCentred(String(pages), page.numberFromTop, { size: page.numberSize, style: 'normal' })
      if (page.foot !== null) pen.putCentred(page.foot.text, height - margins.bottom / 2, { size: page.foot.fontSize, style: 'normal' })
      pen.y = margins.top
    },
  }
  return pen
}
