import { setImmediate as othersFirst } from 'node:timers/promises'

import type { Id } from '../fields/ids.ts'
import { appearing, type Medium } from '../fields/mediums.ts'
import { listFault } from '../i18n/activityList.ts'
import type { Text } from '../i18n/text.ts'
import { startOfDay, type Instant } from '../obligations/index.ts'
import { readClock, readDay } from '../tables/cells.ts'
import type { Fault } from '../tables/fault.ts'
import type { Table } from '../tables/table.ts'
import { listHeadings, type ListColumn } from './columns.ts'
import { called, themeCalled, type Callable, type Found, type ThemeName } from './names.ts'

/** What a list may name. */
export interface Namable {
  organizations: readonly Callable[]
  channels: readonly (Callable & { medium: Medium; organization: Id; shared: boolean })[]
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

export interface ReadList {
  rows: ListRow[]
  faults: Fault[]
  /** Rows of the template that nobody has filled in. */
  blank: number
  /** Columns without which nothing can be read. */
  missing: ListColumn[]
}

const PIECE = 200
const SHOWN = 80
const LONGEST_TITLE = 300
const filledIn: readonly ListColumn[] = ['what', 'day', 'time', 'link', 'note']

/** The rows of a list of activities; each cell that is not understood is told of by row and column, and what would be right. */
export async function readList(table: Table, namable: Namable): Promise<ReadList> {
  const { headings, first, at } = listHeadings(table)
  const missing = (['what', 'day'] as const).filter((column) => at[column] === undefined)
  const read: ReadList = { rows: [], faults: [], blank: 0, missing }
  if (missing.length > 0) return read
  for (let n = first; n < table.length; n++) {
    if (n % PIECE === 0) await othersFirst()
    const cell = (column: ListColumn): string => (at[column] === undefined ? '' : (table[n]![at[column]] ?? '').trim())
    if (table[n]!.every((each) => each === '')) continue
    if (filledIn.every((column) => cell(column) === '')) {
      read.blank++
      continue
    }
    const faults: Fault[] = []
    const wrong = (column: ListColumn, expected: Text): null => {
      faults.push({ row: n + 1, column: headings[at[column] ?? -1] ?? listFault.columns[column].vi, found: cell(column).slice(0, SHOWN), expected })
      return null
    }
    const row = readRow(cell, namable, wrong)
    if (faults.length > 0) read.faults.push(...faults)
    else read.rows.push({ row: n + 1, ...row! })
  }
  return read
}

type Wrong = (column: ListColumn, expected: Text) => null

function readRow(cell: (column: ListColumn) => string, { organizations, channels, themes, channel: otherwise }: Namable, wrong: Wrong): Omit<ListRow, 'row'> | null {
  const taken = <T>(column: ListColumn, found: Found<T>): T | null => (found.ok ? found.one : wrong(column, found.expected))
  const title = cell('what') === '' ? wrong('what', listFault.what) : cell('what').slice(0, LONGEST_TITLE)
  const organization = cell('organization') === ''
    ? (organizations.length === 1 ? organizations[0]! : wrong('organization', listFault.organizationMissing))
    : taken('organization', called(cell('organization'), organizations, listFault.organization))
  const usable = channels.filter(({ shared, organization: owner }) => shared || String(owner) === String(organization?.id))
  const channel = organization === null ? null : cell('channel') === ''
    ? (usable.find(({ id }) => String(id) === String(otherwise)) ?? (usable.length === 1 ? usable[0]! : wrong('channel', listFault.channelMissing)))
    : taken('channel', called(cell('channel'), usable, listFault.channel))
  const theme = cell('theme') === '' ? null : taken('theme', themeCalled(cell('theme'), themes))
  const start = startIn(cell, channel?.medium ?? null, wrong)
  const link = cell('link') === '' || /^https?:\/\/\S+$/.test(cell('link')) ? cell('link') : wrong('link', listFault.link)
  if (title === null || organization === null || channel === null || start === null || link === null) return null
  return { title, organization: organization.id, channel: channel.id, start, theme: theme?.id ?? null, link, note: cell('note') }
}

/** The day and the time; what appears has no time that one must know. */
function startIn(cell: (column: ListColumn) => string, medium: Medium | null, wrong: Wrong): Instant | null {
  const day = readDay(cell('day'))
  if (day === null) return wrong('day', listFault.day)
  const time = cell('time') === '' ? day.seconds : (readClock(cell('time')) ?? readDay(cell('time'))?.seconds ?? null)
  if (time !== null) return startOfDay(day.day) + time * 1000
  if (cell('time') === '' && (medium === null || appearing.includes(medium))) return startOfDay(day.day)
  return wrong('time', listFault.time)
}
