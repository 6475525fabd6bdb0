import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'

import { listColumns, type ListColumn } from '../formats/activityList/columns.ts'
import { listFault, listText } from '../i18n/activityList.ts'
import { pick, type Locale } from '../platform/text.ts'

/** What a template of a list says before anybody has filled it in: a row for each body, and the names to choose from. */
export interface ListTemplate {
  rows: readonly { organization: string; channel: string }[]
  channels: readonly string[]
  themes: readonly { marker: string; text: string; plan: string }[]
}

const width: Readonly<Record<ListColumn, number>> = {
  what: 44,
  organization: 34,
  channel: 30,
  day: 12,
  time: 8,
  theme: 26,
  link: 30,
  note: 24,
}
const text = (value: string): Cell => (value === '' ? null : { value, type: String })
const heading = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#e3e8ec' })

const heads = (locale: Locale): string[] => listColumns.map((column) => pick(listFault.columns[column], locale))
const cellsOf = ({ organization, channel }: ListTemplate['rows'][number]): string[] =>
  listColumns.map((column) => (column === 'organization' ? organization : column === 'channel' ? channel : ''))

/** The template as a workbook: days and times are text, so that they stay as they are written. */
export function templateXlsx({ rows, channels, themes }: ListTemplate, locale: Locale): Promise<Buffer> {
  const sheet: Row[] = [
    heads(locale).map((head) => heading(head)),
    ...rows.map((row) => cellsOf(row).map((cell, at) => written(cell, listColumns[at]!))),
  ]
  const names: Row[] = [
    [heading(pick(listFault.columns.theme, locale)), null, null],
    ...themes.map(({ marker, text: words, plan }) => [text(marker), text(words), text(plan)]),
    [],
    [heading(pick(listFault.columns.channel, locale)), null, null],
    ...channels.map((name) => [null, text(name), null]),
  ]
  return writeXlsxFile([
    {
      data: sheet,
      sheet: pick(listText.heading, locale),
      columns: listColumns.map((column) => ({ width: width[column] })),
      stickyRowsCount: 1,
    },
    { data: names, sheet: pick(listText.themesSheet, locale), columns: [{ width: 14 }, { width: 80 }, { width: 50 }] },
  ]).toBuffer()
}

const written = (cell: string, column: ListColumn): Cell =>
  column === 'day' || column === 'time' ? { value: cell, type: String, format: '@' } : text(cell)

/** The same for whoever has no spreadsheet; the mark tells Excel that it is UTF-8. */
export const templateCsv = ({ rows }: ListTemplate, locale: Locale): string =>
  `\uFEFF${[heads(locale), ...rows.map(cellsOf)].map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`

/** A name that begins like a formula is none. */
const quoted = (cell: string): string => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`
