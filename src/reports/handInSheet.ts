import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'

import { formatDateTime, formatDay } from '../i18n/dates.ts'
import { dueWords } from '../i18n/deadline.ts'
import { handInStateWords, handInText as text } from '../i18n/handIn.ts'
import { pick, say, type Locale } from '../platform/text.ts'
import type { HandInAnswer, HandInRow } from './handInTypes.ts'
import { textCell } from './sheetCells.ts'

const shaded = { fontWeight: 'bold', backgroundColor: '#e3e8ec' } as const
const columns = [
  [text.commitment, 40],
  [text.period, 34],
  [text.due, 13],
  [text.body, 34],
  [text.state, 16],
  [text.days, 12],
  [text.number, 18],
  [text.day, 13],
  [text.receivedAt, 18],
  [text.note, 30],
] as const

/** The reports that bodies owe, as a sheet: a row for each body and period, as they are filtered. */
export function handInSheet({ groups, asOf }: Pick<HandInAnswer, 'groups' | 'asOf'>, locale: Locale): Promise<Buffer> {
  const head: Row[] = [
    [textCell(pick(text.heading, locale), { fontWeight: 'bold', wrap: false, height: 24 })],
    [textCell(say(text.asOf, locale, { at: formatDateTime(asOf) }), { wrap: false })],
    [],
    columns.map(([label]) => textCell(pick(label, locale), shaded)),
  ]
  return writeXlsxFile([...head, ...groups.flatMap(({ rows }) => rows.map((row) => rowCells(row, locale)))], {
    sheet: pick(text.sheetName, locale).slice(0, 31),
    columns: columns.map(([, width]) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: head.length,
  }).toBuffer()
}

function rowCells({ title, periodWords, due, body, state, days, reports, waiting }: HandInRow, locale: Locale): Row {
  const standing = reports.find(({ withdrawn }) => withdrawn === null)
  const notes = [standing?.onPaper ? pick(text.onPaper, locale) : '', standing?.note ?? '', waiting ? pick(text.waiting, locale) : '']
  const number: Cell = days === 0 ? null : { value: days, type: Number, alignVertical: 'top' }
  return [
    textCell(title),
    textCell(periodWords),
    textCell(dueWords(due)),
    textCell(body),
    textCell(pick(handInStateWords[state], locale)),
    number,
    textCell(standing?.number ?? null),
    textCell(standing?.day ? formatDay(standing.day) : null),
    textCell(standing === undefined ? null : formatDateTime(standing.receivedAt)),
    textCell(notes.filter((one) => one !== '').join('; ')),
  ]
}
