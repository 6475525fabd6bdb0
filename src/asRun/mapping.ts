import { fold } from '../fields/search.ts'
import { readClock, readDay, type DurationUnit } from '../tables/cells.ts'
import type { Table } from '../tables/table.ts'

/** What a column of a log can tell. */
export const asRunColumns = ['date', 'time', 'duration', 'title', 'code', 'status'] as const
export type AsRunColumn = (typeof asRunColumns)[number]

/** How a channel's files are read: each thing by the heading of its column, as it is remembered. */
export interface Mapping {
  columns: Readonly<Partial<Record<AsRunColumn, string>>>
  /** What a bare number in the duration's column means. */
  unit: DurationUnit
}

/** The headings of a table and where its rows begin; columns without a heading are numbered. */
export interface Headed {
  headings: readonly string[]
  /** Index of the first row under the headings. */
  first: number
}

const known: Readonly<Record<AsRunColumn, RegExp>> = {
  date: /^(ngay|ngay (phat|dang|phat song|xuat ban)|date|air ?date|day|so bao ngay)$/,
  time: /^(gio|gio (phat|dang|phat song|bat dau|thuc te|phat thuc te)|thoi (gian|diem)( phat| bat dau)?|time|start|start ?time|air ?time|bat dau|on ?air( time)?|actual start)$/,
  duration: /^(thoi luong|do dai|duration|length|dur|run ?time|so (phut|giay))( .*)?$/,
  title: /^(ten|tieu de|noi dung|chuong trinh|chuyen muc|tiet muc|bai|title|name|program(me)?|event|clip|item)( .*)?$/,
  code: /^(ma|ma (bang|so|tiet muc|chuong trinh)|id|code|house ?(id|number)|material ?id|clip ?id)$/,
  status: /^(trang thai|tinh trang|ket qua|status|state|result)$/,
}

/** How a heading is compared: its unit in brackets does not tell it apart. */
const bare = (heading: string): string => fold(heading).replace(/\(.*\)/, '').replace(/[^\p{L}\p{N} ]+/gu, ' ').replace(/\s+/g, ' ').trim()

const LOOKED_AT = 20

/** Finds the row of headings: the first one with two that are known or remembered. */
export function headingsOf(table: Table, remembered: Mapping | null): Headed {
  const expected = new Set(Object.values(remembered?.columns ?? {}).map(bare))
  const says = (cell: string): boolean => cell !== '' && (expected.has(bare(cell)) || Object.values(known).some((words) => words.test(bare(cell))))
  const at = table.slice(0, LOOKED_AT).findIndex((row) => row.filter(says).length >= 2)
  const width = Math.max(...table.slice(0, LOOKED_AT).map((row) => row.length))
  if (at >= 0) return { headings: named(table[at]!, width), first: at + 1 }
  const data = table.findIndex((row) => row.some((cell) => readDay(cell) !== null || readClock(cell) !== null))
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

/** The remembered mapping where its headings are all there; otherwise what the headings look like. */
export function mappingFor({ headings }: Headed, remembered: Mapping | null): Mapping {
  if (remembered !== null && Object.values(remembered.columns).every((heading) => headings.includes(heading))) return remembered
  const columns: Partial<Record<AsRunColumn, string>> = {}
  for (const column of asRunColumns) {
    const heading = headings.find((each) => known[column].test(bare(each)) && !Object.values(columns).includes(each))
    if (heading !== undefined) columns[column] = heading
  }
  const unit = /phut|min/.test(fold(columns.duration ?? '')) ? 'minutes' : 'seconds'
  return { columns, unit }
}

/** A mapping from outside, or null when it is none. */
export function parseMapping(value: unknown): Mapping | null {
  if (typeof value !== 'object' || value === null) return null
  const { columns, unit } = value as { columns?: unknown; unit?: unknown }
  if (typeof columns !== 'object' || columns === null || (unit !== 'seconds' && unit !== 'minutes')) return null
  const given = Object.entries(columns).filter(([, heading]) => heading !== null && heading !== '')
  const holds = given.every(([column, heading]) => (asRunColumns as readonly string[]).includes(column) && typeof heading === 'string' && heading.length <= 120)
  return holds ? { columns: Object.fromEntries(given) as Mapping['columns'], unit } : null
}
