import type { Endpoint } from 'payload'

import { rundownText, weekText } from '../../i18n/rundown.ts'
import { DAY, localDateOf } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { fileTypes } from '../../reports/fileTypes.ts'
import { weekSheet } from '../../reports/weekSheet.ts'
import { readersOnly, refusalResponse, spanAsked } from './answers.ts'
import { channelsAsked, documentResponse } from './documents.ts'
import { readerOf, readSchedule } from './readSchedule.ts'
import { printingOf } from './rundown.ts'

/** GET /api/desk/week.xlsx?from[&to][&channels]: a week, or as long as `to` says, as a sheet. */
export const weekEndpoint: Endpoint = {
  path: '/desk/week.xlsx',
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const span = spanAsked(req.query, { longest: MAX_SHEET_SPAN, otherwise: 7 * DAY })
    if (span === null) return refusalResponse(req, 400, weekText.badFrom)
    const schedule = await readSchedule(req, span, channelsAsked(req.query), readerOf(req, reader.mayRead))
    if (schedule === null) return refusalResponse(req, 404, rundownText.unknownChannel)
    const sheet = await weekSheet(schedule, await printingOf(req), localeOf(req))
    return documentResponse(sheet, fileTypes.xlsx, { name: `lich-phat-song-${localDateOf(span.start)}.xlsx`, kept: true })
  },
}

/** Two months: what a screen shows, and a sheet is still read. */
const MAX_SHEET_SPAN = 62 * DAY
