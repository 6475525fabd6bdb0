import type { Endpoint } from 'payload'

import { rundownText, weekText } from '../../i18n/rundown.ts'
import { DAY, localDateOf, parseInstant, parseLocalDate, startOfDay, type Instant, type Span } from '../../obligations/index.ts'
import { localeOf } from '../../refusal.ts'
import { weekSheet } from '../../reports/weekSheet.ts'
import { readersOnly, refusing } from './answers.ts'
import { channelsOf, documentAnswer } from './documents.ts'
import { readerOf, readSchedule } from './readSchedule.ts'
import { printingOf } from './rundown.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** GET /api/desk/week.xlsx?from[&to][&channels]: a week, or as long as `to` says, as a sheet. */
export const weekEndpoint: Endpoint = {
  path: '/desk/week.xlsx',
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const span = spanOf(req.query)
    if (span === null) return refusing(req, 400, weekText.badFrom)
    const schedule = await readSchedule(req, span, channelsOf(req.query), readerOf(req, reader.mayRead))
    if (schedule === null) return refusing(req, 404, rundownText.unknownChannel)
    const sheet = await weekSheet(schedule, await printingOf(req), localeOf(req))
    return documentAnswer(sheet, sheetType, { name: `lich-phat-song-${localDateOf(span.start)}.xlsx`, kept: true })
  },
}

/** Two months: what a screen shows, and a sheet is still read. */
const LONGEST = 62 * DAY

/** A day, which begins at its local midnight, or an instant. */
const timeIn = (value: unknown): Instant | null => {
  if (typeof value !== 'string') return null
  const day = parseLocalDate(value)
  return day === null ? parseInstant(value) : startOfDay(day)
}

function spanOf({ from, to }: Readonly<Record<string, unknown>>): Span | null {
  const start = timeIn(from)
  if (start === null) return null
  const end = to === undefined ? start + 7 * DAY : timeIn(to)
  return end === null || start >= end || end - start > LONGEST ? null : { start, end }
}
