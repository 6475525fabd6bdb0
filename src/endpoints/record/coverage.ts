import type { Endpoint, PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { coverageCellQuery, coverageQuery, type CoverageQuery } from '../../contracts/coverage.ts'
import { coverageText } from '../../i18n/coverage.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import { coverageAnswer } from '../../operations/record/coverageAnswer.ts'
import { printedCoverage } from '../../operations/record/printedCoverage.ts'
import { readForCoverage, type CoverageReading } from '../../operations/record/readCoverage.ts'
import { readCoveringPlacements } from '../../operations/record/readCoveringPlacements.ts'
import { refuse } from '../../operations/desk/deskRefusal.ts'
import { wallClock } from '../../platform/clock.ts'
import { localeOf } from '../../platform/refusal.ts'
import { coverageSheet } from '../../reports/coverageSheet.ts'
import { fileTypes } from '../../reports/fileTypes.ts'
import { refusalResponse, resultResponse } from '../desk/answers.ts'
import { documentResponse } from '../desk/documents.ts'
import { readQuery, type RequestSchema } from '../desk/readRequest.ts'

interface Asked<Query> {
  readonly query: Query
  readonly reading: CoverageReading
  readonly now: Instant
}

/** Answers what a request asks of coverage, or says why there is nothing to answer. */
const answering =
  <Query extends CoverageQuery>(
    schema: RequestSchema<Query>,
    answer: (req: PayloadRequest, asked: Asked<Query>) => Response | Promise<Response>,
  ) =>
  async (req: PayloadRequest): Promise<Response> => {
    if (rights.obligations.read(personOf(req.user)) === false) return refusalResponse(req, req.user ? 403 : 401, coverageText.notForYou)
    const query = readQuery(req, schema)
    if (!query.ok) return resultResponse(query)
    const now = wallClock.now()
    const read = await readForCoverage(req, query.body, now)
    if (read.ok) return answer(req, { query: query.body, reading: read.value, now })
    return resultResponse(refuse(req, read.refusal, 400))
  }

const privately = { headers: { 'cache-control': 'private, no-store' } }

/**
 * GET /api/record/coverage?rows&columns&period&plan&body&scope&asOf&knownAt: what went out in a period by theme, audience
 * or area of reform, and by month or medium; with what is not covered and what would cover it. All are optional.
 */
const tableEndpoint: Endpoint = {
  path: '/record/coverage',
  method: 'get',
  handler: answering(coverageQuery, async (req, { reading, now }) => Response.json(await coverageAnswer(req, reading, now), privately)),
}

/** GET /api/record/coverage/placements?row&column&…: the placements behind a cell of it. */
const placementsEndpoint: Endpoint = {
  path: '/record/coverage/placements',
  method: 'get',
  handler: answering(coverageCellQuery, async (req, { reading, query: { row, column } }) =>
    Response.json(await readCoveringPlacements(req, reading, { row, column }), privately),
  ),
}

/** GET /api/record/coverage.xlsx: the same as a workbook. */
const workbookEndpoint: Endpoint = {
  path: '/record/coverage.xlsx',
  method: 'get',
  handler: answering(coverageQuery, async (req, { reading, now }) => {
    const sheet = await coverageSheet(await printedCoverage(req, reading, now), localeOf(req))
    return documentResponse(sheet, fileTypes.xlsx, { name: `do-bao-phu-${localDateOf(reading.record.asOf - 1)}.xlsx`, kept: true })
  }),
}

export const coverageEndpoints: readonly Endpoint[] = [placementsEndpoint, workbookEndpoint, tableEndpoint]
