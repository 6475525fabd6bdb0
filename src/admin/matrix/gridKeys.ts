/** A place in the grid: its row among all rows, and its column, of which the first is the row's head. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** How many rows a page is. */
const PAGE = 10

/**
 * Where a key leads from a place; null where it is no key of the grid. `widths` are the columns of each row: rows of
 * other windows have fewer or more.
 */
export function placeAfter(key: string, { row, column }: GridPlace, { widths, whole }: GridShape): GridPlace | null {
  const last = widths.length - 1
  const at = (to: number, of: number): GridPlace => {
    const inside = Math.min(Math.max(to, 0), last)
    return { row: inside, column: Math.min(Math.max(of, 0), widths[inside]! - 1) }
  }
  if (last < 0) return null
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column)
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'ArrowRight':
      return at(row, column + 1)
    case 'PageUp':
      return at(row - PAGE, column)
    case 'PageDown':
      return at(row + PAGE, column)
    case 'Home':
      return at(whole ? 0 : row, 0)
    case 'End':
      return at(whole ? last : row, Infinity)
    default:
      return null
  }
}

export interface GridShape {
  readonly widths: readonly number[]
  /** Home and End lead to the first and the last row as well: with Ctrl. */
  readonly whole: boolean
}
