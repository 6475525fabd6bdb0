import { fold } from '../../documents/searchText.ts'
import { readTimeCell, readDayCell } from './cells.ts'
import type { Table } from './table.ts'

/** The headings of a table and where its rows begin; columns without a heading are numbered. */
export interface TableHeadings {
  headings: readonly string[]
  /** Index of the first row under the headings. */
  first: number
}

/** How a heading is compared: its unit in brackets does not tell it apart. */
export const bareHeading = (heading: string): string =>
  fold(heading)
    .replace(/\(.*\)/, '')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const HEADING_ROWS = 20

/** Finds the row of headings: the first one with two that are known. */
export function findHeadings(table: Table, isKnown: (bare: string) => boolean): TableHeadings {
  const says = (cell: string): boolean => cell !== '' && isKnown(bareHeading(cell))
  const at = table.slice(0, HEADING_ROWS).findIndex((row) => row.filter(says).length >= 2)
  const width = Math.max(...table.slice(0, HEADING_ROWS).map((row) => row.length))
  if (at >= 0) return { headings: named(table[at]!, width), first: at + 1 }
  const data = table.findIndex((row) => row.some((cell) => readDayCell(cell) !== null || readTimeCell(cell) !== null))
  return data === 0 ? { headings: named([], width), first: 0 } : { headings: named(table[0]!, width), first: 1 }
}

function named(row: readonly string[], width: number): string[] {
  const taken = new Set<string>()
  return Array.from({ length: width }, (_, at) => {
    const given = row[at]?.slice(0, 100) || `#${at + 1}`
    const heading = taken.has(given) ? `${given} #${at + 1}` : given
    taken.add(heading)
    return heading
  })
}
