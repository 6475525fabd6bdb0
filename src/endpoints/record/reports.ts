import type { Endpoint, PayloadRequest } from 'payload'

import { createReportRequest, editReportRequest, noRequest, revisionRequest, signReportRequest } from '../../contracts/record.ts'
import type { Id } from '../../documents/ids.ts'
import { deskAsked } from '../../i18n/desk.ts'
import type { Instant } from '../../obligations/index.ts'
import type { DeskResult } from '../../operations/desk/deskRefusal.ts'
import { createReport } from '../../operations/record/createReport.ts'
import { editReport } from '../../operations/record/editReport.ts'
import { reportFile } from '../../operations/record/reportFile.ts'
import { removeReport, reviseReport } from '../../operations/record/reviseReport.ts'
import { signReport } from '../../operations/record/signReport.ts'
import { viewReport } from '../../operations/record/viewReport.ts'
import { wallClock } from '../../platform/clock.ts'
import { readersOnly, refusalResponse, resultResponse } from '../desk/answers.ts'
import { documentResponse } from '../desk/documents.ts'
import { readId, readRequest, type RequestSchema } from '../desk/readRequest.ts'

const path = '/record/reports'

/** For staff, and for the report that the address names. */
const ofReport = (answer: (req: PayloadRequest, id: Id) => Promise<Response>): Endpoint['handler'] => {
  return async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const id = readId(req, req.routeParams?.id)
    return id === null ? refusalResponse(req, 400, deskAsked.id) : answer(req, id)
  }
}

interface ReportAct<T> {
  request: RequestSchema<T>
  run: (req: PayloadRequest, id: Id, body: T, now: Instant) => Promise<DeskResult<unknown>>
}

/** POST /api/record/reports/ID/ACT */
const postAct = <T>(act: string, { request, run }: ReportAct<T>): Endpoint => ({
  path: `${path}/:id/${act}`,
  method: 'post',
  handler: ofReport(async (req, id) => {
    const asked = await readRequest(req, request)
    return resultResponse(asked.ok ? await run(req, id, asked.body, wallClock.now()) : asked)
  }),
})

/** Periodic reports: begun, read, edited, signed, superseded, and their files. */
export const reportEndpoints: Endpoint[] = [
  {
    path,
    method: 'post',
    handler: async (req) => {
      const reader = readersOnly(req)
      if (!reader.ok) return reader.answer
      const asked = await readRequest(req, createReportRequest)
      return resultResponse(asked.ok ? await createReport(req, asked.body, wallClock.now()) : asked)
    },
  },
  {
    path: `${path}/:id`,
    method: 'get',
    handler: ofReport(async (req, id) => resultResponse(await viewReport(req, id, wallClock.now()))),
  },
  postAct('edit', { request: editReportRequest, run: editReport }),
  postAct('sign', { request: signReportRequest, run: signReport }),
  postAct('revise', { request: noRequest, run: (req, id, _, now) => reviseReport(req, id, now) }),
  postAct('remove', { request: revisionRequest, run: removeReport }),
  {
    path: `${path}/:id/file`,
    method: 'get',
    handler: ofReport(async (req, id) => {
      const made = await reportFile(req, { id, kind: req.query.kind }, wallClock.now())
      if (!made.ok) return resultResponse(made)
      const { name, type, bytes } = made.file
      return documentResponse(bytes, type, { name, kept: true })
    }),
  },
]
