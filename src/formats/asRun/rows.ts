import { setImmediate as othersFirst } from 'node:timers/promises'

import { asRunFault } from '../../i18n/asRun.ts'
import type { Text } from '../../platform/text.ts'
import type { CellFault } from '../tables/cellFault.ts'
import { startOfDay, type Instant } from '../../obligations/index.ts'
import type { LogRow } from '../../rules/reconciliation.ts'
import { readTimeCell, readDayCell, readDurationCell, readOutcomeCell } from '../tables/cells.ts'
import type { AsRunColumn } from '../../rules/asRunColumns.ts'
import type { Mapping } from './mapping.ts'
import type { TableHeadings } from '../tables/headings.ts'
import type { Table } from '../tables/table.ts'

export interface LogReading {
  rows: LogRow[]
  faults: CellFault[]
  /** Nothing tells the time of day: a paper's issue list. */
  daysOnly: boolean
}

const ROWS_PER_TURN = 5_000
const MAX_FOUND_LENGTH = 80

/** The rows of a log under a mapping. A row with a fault is left out and told of; empty rows are passed over. */
export async function readLogRows(
  table: Table,
  { headings, first }: TableHeadings,
  { columns, unit }: Mapping,
  now: Instant,
): Promise<LogReading> {
  const at = (column: AsRunColumn): number => (columns[column] === undefined ? -1 : headings.indexOf(columns[column]))
  const where = { date: at('date'), time: at('time'), duration: at('duration'), title: at('title'), code: at('code'), status: at('status') }
  const rows: LogRow[] = []
  const faults: CellFault[] = []
  let daysOnly = where.time < 0
  for (let n = first; n < table.length; n++) {
    if (n % ROWS_PER_TURN === 0) await othersFirst()
    const row = table[n]!
    if (row.every((cell) => cell === '')) continue
    const cell = (index: number): string => (index < 0 ? '' : (row[index] ?? ''))
    const wrong = (index: number, expected: Text): void => {
      faults.push({ row: n + 1, column: headings[index] ?? '', found: cell(index).slice(0, MAX_FOUND_LENGTH), expected })
    }
    const day = readDayCell(cell(where.date)) ?? (where.date < 0 ? readDayCell(cell(where.time)) : null)
    if (day === null) {
      wrong(where.date < 0 ? where.time : where.date, asRunFault.day)
      continue
    }
    const time = cell(where.time) === '' ? day.seconds : (readTimeCell(cell(where.time)) ?? readDayCell(cell(where.time))?.seconds ?? null)
    if (time === null && where.time >= 0) {
      wrong(where.time, asRunFault.time)
      continue
    }
    if (time !== null) daysOnly = false
    const seconds = cell(where.duration) === '' ? null : readDurationCell(cell(where.duration), unit)
    if (cell(where.duration) !== '' && seconds === null) {
      wrong(where.duration, asRunFault.duration)
      continue
    }
    const outcome = readOutcomeCell(cell(where.status))
    if (outcome === null) {
      wrong(where.status, asRunFault.status)
      continue
    }
    const start = startOfDay(day.day) + (time ?? 0) * 1000
    if (start > now) {
      wrong(where.date, asRunFault.future)
      continue
    }
    const [title, code] = [cell(where.title), cell(where.code)]
    if (title === '' && code === '' && time === null) {
      wrong(where.title, asRunFault.nothingNamed)
      continue
    }
    rows.push({ row: n + 1, start, exact: time !== null, seconds, title, code, aired: outcome === 'aired' })
  }
  return { rows, faults, daysOnly }
}
