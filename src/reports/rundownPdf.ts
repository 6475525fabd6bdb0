import type { PrintedPdf } from './pdf.ts'
import { plain } from './plainText.ts'
import type { Content, ContentStack, TableCell } from 'pdfmake/interfaces.js'

import { formatLocalDay, formatWeekday } from '../i18n/dates.ts'
import { rundownText as text } from '../i18n/rundown.ts'
import { pick, type Locale } from '../platform/text.ts'
import { filterWords, printedWords } from './printing.ts'
import { gapWords, rundownsOf, rundownWords, sumWords, type Rundown, type RundownLine } from './rundown.ts'
import type { Printing, ScheduleExtract, ScheduleChannel } from './schedule.ts'

const columns = ['time', 'length', 'what', 'form', 'status', 'outcome'] as const
const widths = [66, 44, '*', 58, 62, 78]

const ink = '#16191c'
const quiet = '#4a5157'
const MM = 72 / 25.4

/** The rundown of a day on A4, one channel a sheet; filter, time of printing and page number under each. */
export function rundownPdf(schedule: ScheduleExtract, printing: Printing, locale: Locale): PrintedPdf {
  const day = `${formatWeekday(schedule.from, locale)}, ${formatLocalDay(schedule.from)}`
  const heading = pick(text.heading, locale)
  const rundowns = rundownsOf(schedule, printing.at)
  return {
    pageSize: 'A4',
    pageMargins: [14 * MM, 14 * MM, 14 * MM, 20 * MM],
    info: {
      title: plain(`${heading} ${schedule.channels.map(({ name }) => name).join(', ')} · ${day}`),
      creationDate: new Date(printing.at),
    },
    language: locale,
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15, color: ink },
    content: [
      { text: heading, fontSize: 18, bold: true },
      { text: day, fontSize: 12 },
      ...(rundowns.length === 0
        ? [{ text: pick(text.nothing, locale), color: quiet, margin: [0, 12, 0, 0] } as Content]
        : rundowns.map((rundown, n) => ({ ...section(rundown, locale), ...(n > 0 && { pageBreak: 'before' as const }) }))),
    ],
    footer: {
      margin: [14 * MM, 6 * MM, 14 * MM, 0],
      fontSize: 8,
      color: quiet,
      text: [printedWords(printing, locale), filterWords(schedule, locale)].map(plain).join('\n'),
      pageNumber: pick(text.page, locale),
    },
  }
}

function section(rundown: Rundown, locale: Locale): ContentStack {
  const { channel, lines } = rundown
  const head: Content = { text: plain(channel.name), fontSize: 13, bold: true, margin: [0, 14, 0, 0] }
  if (lines.length === 0) return { stack: [head, { text: pick(text.nothing, locale), color: quiet }] }
  return {
    stack: [
      head,
      { text: sumWords(rundown, locale), color: quiet, margin: [0, 0, 0, 6] },
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths,
          body: [
            columns.map((column) => ({ text: pick(text[column], locale), bold: true, fontSize: 8 })),
            ...lines.map((each) => row(each, channel, locale)),
          ],
        },
        layout: 'ruled',
      },
    ],
  }
}

function row(each: RundownLine, channel: ScheduleChannel, locale: Locale): TableCell[] {
  if (each.kind === 'gap') {
    const gap: TableCell = {
      text: gapWords(each, locale),
      colSpan: columns.length,
      alignment: 'center',
      italics: true,
      fontSize: 8,
      color: quiet,
      fillColor: '#f3f5f6',
    }
    return [gap, ...columns.slice(1).map(() => '')]
  }
  const words = rundownWords(each, channel, locale)
  const off = words.offAir ? { decoration: 'lineThrough' as const, color: quiet } : { bold: true }
  const said = (cell: string): TableCell => ({ text: plain(cell), ...(words.offAir ? { color: quiet } : {}) })
  return [
    { text: words.time, ...off },
    said(words.length),
    { stack: [{ text: plain(words.title), ...off }, ...words.under.map((under) => ({ text: plain(under), fontSize: 8, color: quiet }))] },
    said(words.form),
    said(words.status),
    said(words.outcome),
  ]
}
