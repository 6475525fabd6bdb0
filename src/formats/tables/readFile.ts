import { readCsv } from './csv.ts'
import type { TableReading } from './table.ts'
import { readXlsx } from './xlsx.ts'

/** A file's first table, by what the file is and not by what it is called. */
export function readTable(bytes: Uint8Array): Promise<TableReading> {
  const archive = bytes[0] === 0x50 && bytes[1] === 0x4b
  return archive ? readXlsx(bytes) : readCsv(bytes)
}
