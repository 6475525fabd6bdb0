import { fold } from '../../documents/searchText.ts'
import { asRunColumns, type AsRunColumn } from '../../rules/asRunColumns.ts'
import type { DurationUnit } from '../tables/cells.ts'
import { bareHeading, findHeadings, type TableHeadings } from '../tables/headings.ts'
import type { Table } from '../tables/table.ts'

/** How a channel's files are read: each thing by the heading of its column, as it is remembered. */
export interface Mapping {
  columns: Readonly<Partial<Record<AsRunColumn, string>>>
  /** What a bare number in the duration's column means. */
  unit: DurationUnit
}

const known: Readonly<Record<AsRunColumn, RegExp>> = {
  date: /^(ngay|ngay (phat|dang|phat song|xuat ban)|date|air ?date|day|so bao ngay)$/,
  time: /^(gio|gio (phat|dang|phat song|bat dau|thuc te|phat thuc te)|thoi (gian|diem)( phat| bat dau)?|time|start|start ?time|air ?time|bat dau|on ?air( time)?|actual start)$/,
  duration: /^(thoi luong|do dai|duration|length|dur|run ?time|so (phut|giay))( .*)?$/,
  title: /^(ten|tieu de|noi dung|chuong trinh|chuyen muc|tiet muc|bai|title|name|program(me)?|event|clip|item)( .*)?$/,
  code: /^(ma|ma (bang|so|tiet muc|chuong trinh)|id|code|house ?(id|number)|material ?id|clip ?id)$/,
  status: /^(trang thai|tinh trang|ket qua|status|state|result)$/,
}

/** Finds the row of headings: the first one with two that are known or remembered. */
export function headingsOf(table: Table, remembered: Mapping | null): TableHeadings {
  const expected = new Set(Object.values(remembered?.columns ?? {}).map(bareHeading))
  return findHeadings(table, (bare) => expected.has(bare) || Object.values(known).some((words) => words.test(bare)))
}

/** The remembered mapping where its headings are all there; otherwise what the headings look like. */
export function mappingFor({ headings }: TableHeadings, remembered: Mapping | null): Mapping {
  if (remembered !== null && Object.values(remembered.columns).every((heading) => headings.includes(heading))) return remembered
  const columns: Partial<Record<AsRunColumn, string>> = {}
  for (const column of asRunColumns) {
    const heading = headings.find((each) => known[column].test(bareHeading(each)) && !Object.values(columns).includes(each))
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
  const holds = given.every(
    ([column, heading]) => (asRunColumns as readonly string[]).includes(column) && typeof heading === 'string' && heading.length <= 120,
  )
  return holds ? { columns: Object.fromEntries(given) as Mapping['columns'], unit } : null
}
