import { readCsv } from './csv.ts'
import type { Tabled } from './table.ts'

/** A file's first table: CSV in its many ways. */
export const readTable = (bytes: Uint8Array): Promise<Tabled> => readCsv(bytes)
