import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'

import { formatWeekday } from '../i18n/dates.ts'
import { deliveryOf, deliveryWords, statusText } from '../i18n/delivery.ts'
import { rundownText, weekText } from '../i18n/rundown.ts'
import { pick, type Locale, type Text } from '../platform/text.ts'
import { DAY, localDateOf, SECOND, startOfDay, wallOf, type Instant } from '../obligations/index.ts'
import { filterWords, printedWords } from './printing.ts'
import {
  endOfTimed,
  itemsInOrder,
  itemShown,
  timeOf,
  type Printing,
  type ScheduleExtract,
  type ScheduleChannel,
  type ScheduledItem,
} from './schedule.ts'
import { textCell } from './sheetCells.ts'

interface Column {
  heading: Text
  /** In letters. */
  width: number
  cell: (item: ScheduledItem, channel: ScheduleChannel, locale: Locale, now: Instant) => Cell
}

const DATE = 'dd/mm/yyyy'
const TIME = 'hh:mm:ss'
const LENGTH = '[h]:mm:ss'

/** Cells know no time zone: they are given the local clock. */
const clock = (instant: Instant, format: string): Cell => ({ value: new Date(wallOf(instant)), type: Date, format, alignVertical: 'top' })
const length = (seconds: number): Cell => ({ value: (seconds * SECOND) / DAY, type: Number, format: LENGTH, alignVertical: 'top' })

const columns: readonly Column[] = [
  { heading: weekText.date, width: 12, cell: (item) => clock(startOfDay(localDateOf(timeOf(item).start)), DATE) },
  { heading: weekText.weekday, width: 11, cell: (item, _, locale) => textCell(formatWeekday(timeOf(item).start, locale)) },
  { heading: weekText.channel, width: 18, cell: (_, { name }) => textCell(name) },
  { heading: weekText.start, width: 10, cell: ({ planned }) => clock(planned.start, TIME) },
  { heading: weekText.end, width: 10, cell: ({ planned }, { lasting }) => (lasting ? clock(endOfTimed(planned), TIME) : null) },
  { heading: rundownText.length, width: 11, cell: ({ planned }, { lasting }) => (lasting ? length(planned.seconds) : null) },
  { heading: weekText.title, width: 46, cell: ({ title }) => textCell(title) },
  { heading: weekText.programme, width: 28, cell: ({ programme }) => textCell(programme) },
  { heading: rundownText.form, width: 16, cell: ({ form }) => textCell(form) },
  { heading: weekText.themes, width: 48, cell: ({ themes }) => textCell(themes.join('; ')) },
  {
    heading: rundownText.status,
    width: 20,
    cell: (item, { medium }, locale, now) => textCell(pick(statusText(itemShown(item, now), medium), locale)),
  },
  { heading: weekText.actualStart, width: 20, cell: ({ actual }) => (actual === null ? null : clock(actual.start, `${DATE} ${TIME}`)) },
  {
    heading: weekText.actualLength,
    width: 13,
    cell: ({ actual }, { lasting }) => (actual === null || !lasting ? null : length(actual.seconds)),
  },
  {
    heading: weekText.kind,
    width: 12,
    cell: ({ rerun, makegood, unplanned }, { medium }, locale) =>
      textCell(
        [
          rerun ? pick(rundownText.rerun, locale) : '',
          makegood ? pick(deliveryWords(deliveryOf(medium)).makegood, locale) : '',
          unplanned ? pick(rundownText.unplanned, locale) : '',
        ]
          .filter(Boolean)
          .join(', '),
      ),
  },
  { heading: weekText.reason, width: 30, cell: ({ reason }) => textCell(reason) },
]

/** The schedule as a sheet to sort, filter and count with: real dates and times, one placement a row. */
export function weekSheet(schedule: ScheduleExtract, printing: Printing, locale: Locale): Promise<Buffer> {
  const channels = new Map(schedule.channels.map((channel) => [String(channel.id), channel]))
  const head: Row[] = [
    [textCell(pick(weekText.heading, locale), { fontWeight: 'bold', wrap: false, height: 24 })],
    [textCell(filterWords(schedule, locale), { wrap: false })],
    [textCell(printedWords(printing, locale), { wrap: false })],
    [],
    columns.map(({ heading }) => textCell(pick(heading, locale), { fontWeight: 'bold', backgroundColor: '#e3e8ec' })),
  ]
  const rows = itemsInOrder(schedule.items).flatMap((item) => {
    const channel = channels.get(String(item.channel))
    return channel === undefined ? [] : [columns.map(({ cell }) => cell(item, channel, locale, printing.at))]
  })
  return writeXlsxFile([...head, ...rows], {
    sheet: pick(weekText.sheet, locale),
    columns: columns.map(({ width }) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: head.length,
  }).toBuffer()
}
