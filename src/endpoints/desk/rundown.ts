import type { Endpoint, PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import { wallClock } from '../../platform/clock.ts'
import { rundownText } from '../../i18n/rundown.ts'
import { DAY, localDateOf, parseLocalDate, startOfDay, type LocalDate } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { fileTypes } from '../../reports/fileTypes.ts'
import { pdfOf } from '../../reports/pdf.ts'
import { rundownPage, type RundownLinks } from '../../reports/rundownPage.ts'
import { rundownPdf } from '../../reports/rundownPdf.ts'
import type { Printing } from '../../reports/schedule.ts'
import { readHead } from '../../store/auditLog.ts'
import { readersOnly, refusalResponse } from './answers.ts'
import { channelsAsked, documentResponse } from './documents.ts'
import { readerOf, readSchedule } from './readSchedule.ts'

/** GET /api/desk/rundown?channel&day[&format=html|pdf]: a day in order, to read and to print; several channels, or all, a sheet each. */
export const rundownEndpoint: Endpoint = {
  path: '/desk/rundown',
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return req.user ? reader.answer : signInFirst(req, reader.answer)
    const { day: asked, format = 'html' } = req.query
    const day = typeof asked === 'string' ? parseLocalDate(asked) : null
    if (day === null) return refusalResponse(req, 400, rundownText.badDay)
    if (format !== 'html' && format !== 'pdf') return refusalResponse(req, 400, rundownText.badFormat)
    const start = startOfDay(day)
    const channels = channelsAsked(req.query)
    const schedule = await readSchedule(req, { start, end: start + DAY }, channels, readerOf(req, reader.mayRead))
    if (schedule === null) return refusalResponse(req, 404, rundownText.unknownChannel)
    const name = `khung-chuong-trinh-${day}`
    if (format === 'pdf') {
      return documentResponse(await pdfOf(rundownPdf(schedule, await printingOf(req), localeOf(req))), fileTypes.pdf, {
        name: `${name}.pdf`,
        kept: false,
      })
    }
    const page = rundownPage(schedule, await printingOf(req), linksOf(req, day, channels), localeOf(req))
    return documentResponse(page, 'text/html; charset=utf-8', { name: `${name}.html`, kept: false })
  },
}

/** A browser is led to sign in and back; a program is told that it must. */
function signInFirst(req: PayloadRequest, answer: Response): Response {
  if (!req.headers.get('accept')?.includes('text/html') || !req.url) return answer
  const { pathname, search } = new URL(req.url)
  return new Response(null, {
    status: 302,
    headers: {
      location: `${req.payload.config.routes.admin}/login?redirect=${encodeURIComponent(pathname + search)}`,
      'cache-control': 'no-store',
    },
  })
}

/** Who takes the copy, now. */
export const printingOf = async (req: PayloadRequest): Promise<Printing> => ({
  at: wallClock.now(),
  by: nameOf(req.user) ?? '',
  head: await readHead(req),
})

function linksOf(req: PayloadRequest, day: LocalDate, channels: readonly string[]): RundownLinks {
  const { admin, api } = req.payload.config.routes
  const chosen = channels.length === 0 ? '' : `channel=${channels.map(encodeURIComponent).join(',')}&`
  const rundown = (of: LocalDate): string => `${api}/desk/rundown?${chosen}day=${of}`
  return {
    previous: rundown(localDateOf(startOfDay(day) - DAY)),
    next: rundown(localDateOf(startOfDay(day) + DAY)),
    pdf: `${rundown(day)}&format=pdf`,
    calendar: `${admin}/lich`,
  }
}
