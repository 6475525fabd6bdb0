import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'

import { formatDateTime, formatDay } from '../i18n/dates.ts'
import { eventDutySentence, eventText as text } from '../i18n/events.ts'
import { placementStatus } from '../i18n/words.ts'
import { pick, type Locale } from '../platform/text.ts'
import type { EventList, EventRow } from './eventTypes.ts'
import { textCell } from './sheetCells.ts'

const shaded = { fontWeight: 'bold', backgroundColor: '#e3e8ec' } as const
const columns = [
  [text.what, 44],
  [text.form, 20],
  [text.body, 32],
  [text.heldOn, 18],
  [text.status, 16],
  [text.noticeOn, 14],
  [text.notice, 26],
  [text.resultOn, 14],
  [text.result, 26],
  [text.invited, 10],
  [text.present, 10],
  [text.questions, 10],
  [text.answered, 10],
] as const

/** The events of some days, as a sheet: a row for each, as they are filtered. */
export function eventSheet({ rows, from, to }: EventList, locale: Locale): Promise<Buffer> {
  const head: Row[] = [
    [textCell(pick(text.heading, locale), { fontWeight: 'bold', wrap: false, height: 24 })],
    [textCell(`${formatDay(from)} – ${formatDay(to)}`, { wrap: false })],
    [],
    columns.map(([label]) => textCell(pick(label, locale), shaded)),
  ]
  return writeXlsxFile([...head, ...rows.map((row) => rowCells(row, locale))], {
    sheet: pick(text.sheetName, locale).slice(0, 31),
    columns: columns.map(([, width]) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: head.length,
  }).toBuffer()
}

const number = (value: number | null): Cell => (value === null ? null : { value, type: Number, alignVertical: 'top' })
const day = (value: string | null): Cell => (value === null ? null : textCell(formatDay(value)))

const rowCells = (row: EventRow, locale: Locale): Row => [
  textCell(row.title),
  textCell(row.form),
  textCell(row.body),
  textCell(formatDateTime(row.at)),
  textCell(pick(placementStatus[row.status], locale)),
  day(row.noticeOn),
  textCell(eventDutySentence(row.notice, locale)),
  day(row.resultOn),
  textCell(eventDutySentence(row.result, locale)),
  number(row.invited),
  number(row.present),
  number(row.questions),
  number(row.answered),
]
