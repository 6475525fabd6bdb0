import type { DrawingTools, DrawnTable } from './drawTable.ts'
import type { DrawnPage, Pen, PenStyle } from './pen.ts'

/** An annex as it is drawn: what stands over the table, and its table. */
export interface DrawnAnnex {
  readonly head: readonly { readonly text: string; readonly size: number; readonly style: PenStyle }[]
  readonly table: DrawnTable | null
}

interface AnnexTools extends DrawingTools {
  readonly drawTable: (pen: Pen, table: DrawnTable, page: DrawnPage, tools: DrawingTools) => void
}

/**
 * Draws an annex on pages of its own, each written as soon as it is full: thousands of rows take neither the memory nor the
 * time of a layout. Stands by itself: its source is handed to the thread that makes a PDF.
 */
export function drawAnnex(pen: Pen, { head, table }: DrawnAnnex, page: DrawnPage, tools: AnnexTools): void {
  const room = page.width - page.margins.left - page.margins.right
  pen.turn()
  for (const { text, size, style } of head) {
    for (const line of tools.breakLines(text, room / size, tools.widthOf[style])) {
      pen.putCentred(line, pen.y, { size, style })
      pen.y += size * 1.15
    }
  }
  if (table === null) return
  pen.y += 8
  tools.drawTable(pen, table, page, tools)
}
