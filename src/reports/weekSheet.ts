import writeXlsxFile, { type Cell, type CellObject, type Row } from 'write-excel-file/node'

import { formatWeekday } from '../i18n/dates.ts'
import { deliveryOf, deliveryWords, statusText } from '../i18n/delivery.ts'
import { rundownText, weekText } from '../i18n/rundown.ts'
import type { Locale, Text } from '../i18n/text.ts'
import { DAY, localDateOf, SECOND, startOfDay, wallOf, type Instant } from '../obligations/index.ts'
import { filterWords, printedWords } from './printing.ts'
import { endOf, inOrder, shownOf, timeOf, type Printing, type Schedule, type ScheduleChannel, type ScheduledItem } from './schedule.ts'

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

/** What a cell holds at most. */
const LONGEST_CELL = 32_767

/** Text that stays text: a title that begins with = is no formula, since its cell is declared to be a string. */
const words = (text: string | null, more: CellObject = {}): Cell =>
  text === null || text === '' ? null : { value: text.normalize('NFC').replace(/\p{Cc}+/gu, ' ').slice(0, LONGEST_CELL), type: String, alignVertical: 'top', wrap: true, ...more }

const columns: readonly Column[] = [
  { heading: weekText.date, width: 12, cell: (item) => clock(startOfDay(localDateOf(timeOf(item).start)), DATE) },
  { heading: weekText.weekday, width: 11, cell: (item, _, locale) => words(formatWeekday(timeOf(item).start, locale)) },
  { heading: weekText.channel, width: 18, cell: (_, { name }) => words(name) },
  { heading: weekText.start, width: 10, cell: ({ planned }) => clock(planned.start, TIME) },
  { heading: weekText.end, width: 10, cell: ({ planned }, { lasting }) => (lasting ? clock(endOf(planned), TIME) : null) },
  { heading: rundownText.length, width: 11, cell: ({ planned }, { lasting }) => (lasting ? length(planned.seconds) : null) },
  { heading: weekText.title, width: 46, cell: ({ title }) => words(title) },
  { heading: weekText.programme, width: 28, cell: ({ programme }) => words(programme) },
  { heading: rundownText.form, width: 16, cell: ({ form }) => words(form) },
  { heading: weekText.themes, width: 48, cell: ({ themes }) => words(themes.join('; ')) },
  { heading: rundownText.status, width: 20, cell: (item, { medium }, locale, now) => words(statusText(shownOf(item, now), medium)[locale]) },
  { heading: weekText.actualStart, width: 20, cell: ({ actual }) => (actual === null ? null : clock(actual.start, `${DATE} ${TIME}`)) },
  { heading: weekText.actualLength, width: 13, cell: ({ actual }, { lasting }) => (actual === null || !lasting ? null : length(actual.seconds)) },
  { heading: weekText.kind, width: 12, cell: ({ rerun, makegood, unplanned }, { medium }, locale) => words([rerun ? rundownText.rerun[locale] : '', makegood ? deliveryWords(deliveryOf(medium)).makegood[locale] : '', unplanned ? rundownText.unplanned[locale] : ''].filter(Boolean).join(', ')) },
  { heading: weekText.reason, width: 30, cell: ({ reason }) => words(reason) },
]

/** The schedule as a sheet to sort, filter and count with: real dates and times, one placement a row. */
export function weekSheet(schedule: Schedule, printing: Printing, locale: Locale): Promise<Buffer> {
  const channels = new Map(schedule.channels.map((channel) => [String(channel.id), channel]))
  const head: Row[] = [
    [words(weekText.heading[locale], { fontWeight: 'bold', wrap: false, height: 24 })],
    [words(filterWords(schedule, locale), { wrap: false })],
    [words(printedWords(printing, locale), { wrap: false })],
    [],
    columns.map(({ heading }) => words(heading[locale], { fontWeight: 'bold', backgroundColor: '#e3e8ec' })),
  ]
  const rows = inOrder(schedule.items).flatMap((item) => {
    const channel = channels.get(String(item.channel))
    return channel === undefined ? [] : [columns.map(({ cell }) => cell(item, channel, locale, printing.at))]
  })
  return writeXlsxFile([...head, ...rows], {
    sheet: weekText.sheet[locale],
    columns: columns.map(({ width }) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: head.length,
  }).toBuffer()
}
