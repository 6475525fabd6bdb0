import { setImmediate as othersFirst } from 'node:timers/promises'

import type { Id } from '../../documents/ids.ts'
import { appearing, type Medium } from '../../documents/mediums.ts'
import { listFault } from '../../i18n/activityList.ts'
import type { Text } from '../../platform/text.ts'
import { startOfDay, type Instant } from '../../obligations/index.ts'
import { readTimeCell, readDayCell } from '../tables/cells.ts'
import type { CellFault } from '../tables/cellFault.ts'
import type { Table } from '../tables/table.ts'
import { listHeadings, type ListColumn } from './columns.ts'
import {
  foldNames,
  foldThemes,
  findByName,
  findTheme,
  type NamedItem,
  type FoldedItem,
  type FoldedTheme,
  type NameMatch,
  type ThemeName,
} from './findByName.ts'

type NamedChannel = NamedItem & { medium: Medium; organization: Id; shared: boolean }

/** What a list may name. */
export interface ListNames {
  organizations: readonly NamedItem[]
  channels: readonly NamedChannel[]
  themes: readonly ThemeName[]
  /** Where things were that do not say where. */
  channel: Id | null
}

/** One row of a list, understood. */
export interface ListRow {
  /** Counted from 1, as in the file. */
  row: number
  title: string
  organization: Id
  channel: Id
  start: Instant
  theme: Id | null
  link: string
  note: string
}

export interface ListReading {
  rows: ListRow[]
  faults: CellFault[]
  /** Rows of the template that nobody has filled in. */
  blank: number
  /** Columns without which nothing can be read. */
  missing: ListColumn[]
  /** More rows are filled in than are taken: none was read. */
  tooMany: boolean
}

const ROWS_PER_TURN = 200
const MAX_FOUND_LENGTH = 80
const MAX_TITLE_LENGTH = 300
const filledIn: readonly ListColumn[] = ['what', 'day', 'time', 'link', 'note']

/** The rows of a list of activities, of at most so many; each cell that is not understood is told of by row and column, and what would be right. */
export async function readList(table: Table, namable: ListNames, most: number): Promise<ListReading> {
  const { headings, first, at } = listHeadings(table)
  const missing = (['what', 'day'] as const).filter((column) => at[column] === undefined)
  const read: ListReading = { rows: [], faults: [], blank: 0, missing, tooMany: false }
  if (missing.length > 0) return read
  const cellOf = (n: number, column: ListColumn): string => (at[column] === undefined ? '' : (table[n]![at[column]] ?? '').trim())
  const numbers = Array.from({ length: Math.max(0, table.length - first) }, (_, n) => first + n).filter((n) =>
    table[n]!.some((each) => each !== ''),
  )
  const filled = numbers.filter((n) => filledIn.some((column) => cellOf(n, column) !== ''))
  read.blank = numbers.length - filled.length
  // Before any name is compared: of a long file that costs more than all else.
  if (filled.length > most) return { ...read, tooMany: true }
  const names = {
    ...namable,
    organizations: foldNames(namable.organizations),
    channels: foldNames(namable.channels),
    themes: foldThemes(namable.themes),
  }
  for (const [count, n] of filled.entries()) {
    if (count % ROWS_PER_TURN === 0) await othersFirst()
    const cell = (column: ListColumn): string => cellOf(n, column)
    const faults: CellFault[] = []
    const wrong = (column: ListColumn, expected: Text): null => {
      faults.push({
        row: n + 1,
        column: headings[at[column] ?? -1] ?? listFault.columns[column].vi,
        found: cell(column).slice(0, MAX_FOUND_LENGTH),
        expected,
      })
      return null
    }
    const row = readRow(cell, names, wrong)
    if (faults.length > 0) read.faults.push(...faults)
    else read.rows.push({ row: n + 1, ...row! })
  }
  return read
}

interface Names {
  organizations: readonly FoldedItem<NamedItem>[]
  channels: readonly FoldedItem<NamedChannel>[]
  themes: readonly FoldedTheme[]
  channel: Id | null
}

type ReportFault = (column: ListColumn, expected: Text) => null

function readRow(
  cell: (column: ListColumn) => string,
  { organizations, channels, themes, channel: otherwise }: Names,
  wrong: ReportFault,
): Omit<ListRow, 'row'> | null {
  const taken = <T>(column: ListColumn, found: NameMatch<T>): T | null => (found.ok ? found.one : wrong(column, found.expected))
  const title = cell('what') === '' ? wrong('what', listFault.what) : cell('what').slice(0, MAX_TITLE_LENGTH)
  const organization =
    cell('organization') === ''
      ? organizations.length === 1
        ? organizations[0]!.one
        : wrong('organization', listFault.organizationMissing)
      : taken('organization', findByName(cell('organization'), organizations, listFault.organization))
  const usable = channels.filter(({ one: { shared, organization: owner } }) => shared || String(owner) === String(organization?.id))
  const channel =
    organization === null
      ? null
      : cell('channel') === ''
        ? (usable.find(({ one }) => String(one.id) === String(otherwise))?.one ??
          (usable.length === 1 ? usable[0]!.one : wrong('channel', listFault.channelMissing)))
        : taken('channel', findByName(cell('channel'), usable, listFault.channel))
  const theme = cell('theme') === '' ? null : taken('theme', findTheme(cell('theme'), themes))
  const start = startIn(cell, channel?.medium ?? null, wrong)
  const link = cell('link') === '' || /^https?:\/\/\S+$/.test(cell('link')) ? cell('link') : wrong('link', listFault.link)
  if (title === null || organization === null || channel === null || start === null || link === null) return null
  return { title, organization: organization.id, channel: channel.id, start, theme: theme?.id ?? null, link, note: cell('note') }
}

/** The day and the time; what appears has no time that one must know. */
function startIn(cell: (column: ListColumn) => string, medium: Medium | null, wrong: ReportFault): Instant | null {
  const day = readDayCell(cell('day'))
  if (day === null) return wrong('day', listFault.day)
  const time = cell('time') === '' ? day.seconds : (readTimeCell(cell('time')) ?? readDayCell(cell('time'))?.seconds ?? null)
  if (time !== null) return startOfDay(day.day) + time * 1000
  if (cell('time') === '' && (medium === null || appearing.includes(medium))) return startOfDay(day.day)
  return wrong('time', listFault.time)
}
