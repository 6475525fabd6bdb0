import type { Endpoint, PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { handInQuery, handInRequest, remindRequest, withdrawReportRequest } from '../../contracts/handIn.ts'
import { handInRefused, handInText } from '../../i18n/handIn.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import { refuse, type DeskResult } from '../../operations/desk/deskRefusal.ts'
import { handInReport } from '../../operations/handIn/handInReport.ts'
import { readHandIn } from '../../operations/handIn/readHandIn.ts'
import { remindMissing } from '../../operations/handIn/remindMissing.ts'
import { withdrawReport } from '../../operations/handIn/withdrawReport.ts'
import { wallClock } from '../../platform/clock.ts'
import { localeOf } from '../../platform/refusal.ts'
import { fileTypes } from '../../reports/fileTypes.ts'
import { handInSheet } from '../../reports/handInSheet.ts'
import type { HandInAnswer } from '../../reports/handInTypes.ts'
import { refusalResponse, resultResponse } from '../desk/answers.ts'
import { documentResponse } from '../desk/documents.ts'
import { readId, readQuery, readRequest, type RequestSchema } from '../desk/readRequest.ts'

const path = '/record/handed-in'

/** For whoever may read what was handed in; what she may do, the operation asks. */
const forReaders =
  (answer: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] =>
  (req) => {
    if (rights['handed-reports'].read(personOf(req.user)) !== false) return answer(req)
    return refusalResponse(req, req.user ? 403 : 401, handInText.notForYou)
  }

const reading = (answer: (req: PayloadRequest, read: HandInAnswer) => Response | Promise<Response>): Endpoint['handler'] =>
  forReaders(async (req) => {
    const query = readQuery(req, handInQuery)
    return query.ok ? answer(req, await readHandIn(req, query.body, wallClock.now())) : resultResponse(query)
  })

const act = <T>(request: RequestSchema<T>, run: (req: PayloadRequest, body: T, now: Instant) => Promise<DeskResult<unknown>>) =>
  forReaders(async (req) => {
    const asked = await readRequest(req, request)
    return resultResponse(asked.ok ? await run(req, asked.body, wallClock.now()) : asked)
  })

/** The reports that bodies hand in: read, as a sheet, handed in, withdrawn, reminded of. */
export const handInEndpoints: readonly Endpoint[] = [
  /** GET /api/record/handed-in?plan&commitment&period&body&state */
  {
    path,
    method: 'get',
    handler: reading((_, read) => Response.json(read, { headers: { 'cache-control': 'private, no-store' } })),
  },
  {
    path: `${path}.xlsx`,
    method: 'get',
    handler: reading(async (req, read) => {
      const name = `bao-cao-cua-cac-co-quan-${localDateOf(read.asOf)}.xlsx`
      return documentResponse(await handInSheet(read, localeOf(req)), fileTypes.xlsx, { name, kept: true })
    }),
  },
  { path, method: 'post', handler: act(handInRequest, handInReport) },
  { path: `${path}/remind`, method: 'post', handler: act(remindRequest, remindMissing) },
  {
    path: `${path}/:id/withdraw`,
    method: 'post',
    handler: act(withdrawReportRequest, async (req, body, now) => {
      const id = readId(req, req.routeParams?.id)
      return id === null ? refuse(req, { text: handInRefused.notFound }, 404) : withdrawReport(req, id, body, now)
    }),
  },
]
