import type { Text, TextParams } from '../../platform/text.ts'

/** A file's cells as text, row by row, as the file has them. */
export type Table = readonly (readonly string[])[]

/** What is read at most: a year of a busy channel, and room to spare. */
export const tableLimits = { bytes: 30_000_000, rows: 150_000, columns: 60, cell: 2_000 } as const

/** A file that cannot be read at all, and why. */
export interface FileRefusal {
  text: Text
  params?: TextParams
}

export type TableReading = { ok: true; table: Table } | { ok: false; refusal: FileRefusal }
