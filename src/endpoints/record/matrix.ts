import type { Endpoint, PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { matrixQuery, type MatrixQuery } from '../../contracts/matrix.ts'
import { matrixText } from '../../i18n/matrix.ts'
import { localDateOf } from '../../obligations/index.ts'
import { printedMatrix } from '../../operations/record/printedMatrix.ts'
import { refuse } from '../../operations/desk/deskRefusal.ts'
import { matrixAnswer, readForMatrix, type MatrixReading } from '../../operations/record/readMatrix.ts'
import { wallClock } from '../../platform/clock.ts'
import { localeOf } from '../../platform/refusal.ts'
import { fileTypes } from '../../reports/fileTypes.ts'
import { matrixPdf } from '../../reports/matrixPdf.ts'
import { matrixSheet } from '../../reports/matrixSheet.ts'
import { pdfOf } from '../../reports/pdf.ts'
import { refusalResponse, resultResponse } from '../desk/answers.ts'
import { documentResponse } from '../desk/documents.ts'
import { readQuery } from '../desk/readRequest.ts'

interface Asked {
  readonly query: MatrixQuery
  readonly reading: MatrixReading
  readonly now: number
}

/** Answers what a request asks of the matrix, or says why there is nothing to answer. */
const answering =
  (answer: (req: PayloadRequest, asked: Asked) => Response | Promise<Response>) =>
  async (req: PayloadRequest): Promise<Response> => {
    if (rights.obligations.read(personOf(req.user)) === false) return refusalResponse(req, req.user ? 403 : 401, matrixText.notForYou)
    const query = readQuery(req, matrixQuery)
    if (!query.ok) return resultResponse(query)
    const now = wallClock.now()
    const read = await readForMatrix(req, query.body, now)
    if (read.ok) return answer(req, { query: query.body, reading: read.value, now })
    return resultResponse(refuse(req, read.refusal, 400))
  }

/**
 * GET /api/record/matrix?view&commitment&obligor&period&columns&plan&state&medium&scope&asOf&knownAt: how what is owed
 * stands, by rows and columns, as of a time and by what was known at another. All are optional.
 */
const matrixEndpoint: Endpoint = {
  path: '/record/matrix',
  method: 'get',
  handler: answering((_, { reading, now }) =>
    Response.json(matrixAnswer(reading, now), { headers: { 'cache-control': 'private, no-store' } }),
  ),
}

const fileName = ({ reading }: Asked): string => `giam-sat-chi-tieu-${localDateOf(reading.record.asOf - 1)}`

/** GET /api/record/matrix.xlsx: the same as a sheet. */
const sheetEndpoint: Endpoint = {
  path: '/record/matrix.xlsx',
  method: 'get',
  handler: answering(async (req, asked) => {
    const printed = await printedMatrix(req, asked.query, asked.reading, asked.now)
    return documentResponse(await matrixSheet(printed, localeOf(req)), fileTypes.xlsx, { name: `${fileName(asked)}.xlsx`, kept: true })
  }),
}

/** GET /api/record/matrix.pdf: the same to be printed. */
const pdfEndpoint: Endpoint = {
  path: '/record/matrix.pdf',
  method: 'get',
  handler: answering(async (req, asked) => {
    const printed = await printedMatrix(req, asked.query, asked.reading, asked.now)
    return documentResponse(await pdfOf(matrixPdf(printed, localeOf(req))), fileTypes.pdf, {
      name: `${fileName(asked)}.pdf`,
      kept: false,
    })
  }),
}

export const matrixEndpoints: readonly Endpoint[] = [matrixEndpoint, sheetEndpoint, pdfEndpoint]
