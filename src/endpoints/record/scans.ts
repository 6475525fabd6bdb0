import type { Endpoint, PayloadRequest } from 'payload'

import { slugOf } from '../../documents/slug.ts'
import { deskAsked } from '../../i18n/desk.ts'
import { reportRefused } from '../../i18n/periodReports.ts'
import { addReportScan, reportScan, type SentScan } from '../../operations/record/addReportScan.ts'
import { refuse, type DeskResult } from '../../operations/desk/deskRefusal.ts'
import { wallClock } from '../../platform/clock.ts'
import { readersOnly, refusalResponse, resultResponse } from '../desk/answers.ts'
import { documentResponse } from '../desk/documents.ts'
import { boundedBody } from '../desk/fileRequest.ts'
import { readId } from '../desk/readRequest.ts'

const MEGABYTE = 1_000_000
/** A file is kept in the database, where MongoDB takes documents of 16 MB: in base64 that is 12 MB. */
const largest = 10 * MEGABYTE

async function readScan(req: PayloadRequest): Promise<DeskResult<{ sent: SentScan }>> {
  const tooLarge = { text: reportRefused.scanTooLarge, params: { most: largest / MEGABYTE }, path: 'file' }
  const body = await boundedBody(req, largest + MEGABYTE)
  if (body === null) return refuse(req, tooLarge, 400)
  const form = await new Response(body, { headers: { 'content-type': req.headers.get('content-type') ?? '' } }).formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) return refuse(req, { text: reportRefused.noScan, path: 'file' }, 400)
  if (file.size > largest) return refuse(req, tooLarge, 400)
  return { ok: true, sent: { name: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) } }
}

/** Scans and digitally signed PDFs of a signed report: added as a form with `file`, and read. */
export const scanEndpoints: Endpoint[] = [
  {
    path: '/record/reports/:id/scans',
    method: 'post',
    handler: async (req) => {
      const reader = readersOnly(req)
      if (!reader.ok) return reader.answer
      const id = readId(req, req.routeParams?.id)
      if (id === null) return refusalResponse(req, 400, deskAsked.id)
      const read = await readScan(req)
      return resultResponse(read.ok ? await addReportScan(req, id, read.sent, wallClock.now()) : read)
    },
  },
  {
    path: '/record/reports/:id/scans/:file',
    method: 'get',
    handler: async (req) => {
      const reader = readersOnly(req)
      if (!reader.ok) return reader.answer
      const [id, file] = [readId(req, req.routeParams?.id), readId(req, req.routeParams?.file)]
      if (id === null || file === null) return refusalResponse(req, 400, deskAsked.id)
      const found = await reportScan(req, { id, file })
      if (!found.ok) return resultResponse(found)
      const { name, type, bytes } = found.file
      const at = name.lastIndexOf('.')
      return documentResponse(bytes, type, { name: `${slugOf(name.slice(0, at)) || 'ban-quet'}${name.slice(at)}`, kept: true })
    },
  },
]
