import { tableFault } from '../i18n/tables.ts'
import { limits, type Tabled } from './table.ts'

/** The table, unless it is larger than is read. */
export function bounded(table: string[][]): Tabled {
  if (table.length > limits.rows) return { ok: false, refusal: { text: tableFault.tooManyRows, params: { most: limits.rows } } }
  for (const [at, row] of table.entries()) {
    if (row.length > limits.columns) return { ok: false, refusal: { text: tableFault.tooManyColumns, params: { row: at + 1, most: limits.columns } } }
    if (row.some((cell) => cell.length > limits.cell)) return { ok: false, refusal: { text: tableFault.longCell, params: { row: at + 1, most: limits.cell } } }
  }
  return table.some((row) => row.some((cell) => cell !== '')) ? { ok: true, table } : { ok: false, refusal: { text: tableFault.empty } }
}
