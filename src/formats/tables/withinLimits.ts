import { tableFault } from '../../i18n/tables.ts'
import { tableLimits, type TableReading } from './table.ts'

/** The table, unless it is larger than is read. */
export function withinLimits(table: string[][]): TableReading {
  if (table.length > tableLimits.rows) return { ok: false, refusal: { text: tableFault.tooManyRows, params: { most: tableLimits.rows } } }
  for (const [at, row] of table.entries()) {
    if (row.length > tableLimits.columns)
      return { ok: false, refusal: { text: tableFault.tooManyColumns, params: { row: at + 1, most: tableLimits.columns } } }
    if (row.some((cell) => cell.length > tableLimits.cell))
      return { ok: false, refusal: { text: tableFault.longCell, params: { row: at + 1, most: tableLimits.cell } } }
  }
  return table.some((row) => row.some((cell) => cell !== '')) ? { ok: true, table } : { ok: false, refusal: { text: tableFault.empty } }
}
