import type { DrawnPage, Pen, WidthsOf } from './pen.ts'

export interface DrawnColumn {
  readonly heading: string
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

/** A table as it is drawn: words alone. */
export interface DrawnTable {
  readonly columns: readonly DrawnColumn[]
  readonly rows: readonly (readonly string[])[]
}

export interface DrawingTools {
  readonly breakLines: (text: string, room: number, widthOf: (text: string) => number) => string[]
  readonly widthOf: WidthsOf
}

/**
 * Draws a table row by row; headings of columns stand on every page, and a row is torn apart only where it fits on no page.
 * Stands by itself: its source is handed to the thread that makes a PDF.
 */
export function drawTable(pen: Pen, { columns, rows }: DrawnTable, page: DrawnPage, { breakLines, widthOf }: DrawingTools): void {
  const { margins, tableSize, padding } = page
  const lead = tableSize * 1.15
  const bottom = page.height - margins.bottom
  const outer = columns.map(({ width }) => width + 2 * padding)
  const right = outer.reduce((sum, width) => sum + width, margins.left)
  const most = (cells: readonly string[][]): number => Math.max(1, ...cells.map((lines) => lines.length))
  const linesOf = (cells: readonly string[], style: 'normal' | 'bold'): string[][] =>
    cells.map((cell, index) => (cell === '' ? [] : breakLines(cell, columns[index]!.width / tableSize, widthOf[style])))

  const drawRow = (cells: readonly string[][], style: 'normal' | 'bold'): void => {
    let x = margins.left + padding
    for (const [index, lines] of cells.entries()) {
      const { width, align } = columns[index]!
      for (const [n, line] of lines.entries()) {
        const rest = width - widthOf[style](line) * tableSize
        const left = style === 'bold' || align === 'center' ? rest / 2 : align === 'left' ? 0 : rest
        pen.put(line, x + left, pen.y + padding + n * lead, { size: tableSize, style })
      }
      x += outer[index]!
    }
    pen.y += most(cells) * lead + 2 * padding
    pen.line([margins.left, pen.y], [right, pen.y])
  }
  const names = columns.map(({ heading }) => heading)
  const headings = linesOf(names, 'bold')
  let top = 0
  const begin = (): void => {
    top = pen.y
    pen.line([margins.left, top], [right, top])
    drawRow(headings, 'bold')
  }
  const end = (): void => {
    let x = margins.left
    for (const width of [0, ...outer]) {
      x += width
      pen.line([x, top], [x, pen.y])
    }
  }
  const cut = (cells: readonly string[][], from: number, to?: number): string[][] => cells.map((lines) => lines.slice(from, to))
  const fitting = (from: number): number => Math.floor((bottom - from - 2 * padding) / lead)
  const afterHeadings = margins.top + most(headings) * lead + 2 * padding

  begin()
  for (const row of rows) {
    let cells = linesOf(row, 'normal')
    while (most(cells) > fitting(pen.y)) {
      const room = fitting(pen.y)
      if (most(cells) > fitting(afterHeadings) && room > 0) {
        drawRow(cut(cells, 0, room), 'normal')
        cells = cut(cells, room)
      }
      end()
      pen.turn()
      begin()
    }
    drawRow(cells, 'normal')
  }
  end()
}
