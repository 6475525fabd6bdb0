import type { Endpoint, PayloadRequest } from 'payload'

import {
  attachRequest,
  createScoringRequest,
  detachRequest,
  enterPointsRequest,
  importSchemeRequest,
  scoringRevisionRequest,
} from '../../contracts/scorings.ts'
import type { Id } from '../../documents/ids.ts'
import { deskAsked } from '../../i18n/desk.ts'
import { scoringAsked, scoringRefused } from '../../i18n/scorings.ts'
import type { Instant } from '../../obligations/index.ts'
import { refuse, type DeskResult } from '../../operations/desk/deskRefusal.ts'
import { attachEvidence, detachEvidence } from '../../operations/scoring/attachEvidence.ts'
import { bundleProgress } from '../../operations/scoring/bundleRuns.ts'
import { adoptScheme, createScoring, removeScoring } from '../../operations/scoring/createScoring.ts'
import { enterPoints } from '../../operations/scoring/enterPoints.ts'
import { evidenceBundle } from '../../operations/scoring/evidenceBundle.ts'
import { importScheme, schemeFile } from '../../operations/scoring/schemeFiles.ts'
import { maySee } from '../../operations/scoring/storedScoring.ts'
import { viewScoring } from '../../operations/scoring/viewScoring.ts'
import { wallClock } from '../../platform/clock.ts'
import { refusalResponse, resultResponse } from '../desk/answers.ts'
import { documentResponse } from '../desk/documents.ts'
import { readId, readRequest, type RequestSchema } from '../desk/readRequest.ts'
import { streamedResponse } from './streamed.ts'

type Answer = (req: PayloadRequest, id: Id) => Promise<Response>

const forStaff =
  (answer: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] =>
  async (req) =>
    maySee(req) ? answer(req) : refusalResponse(req, req.user ? 403 : 401, scoringRefused.missing)

/** For staff, and for the document that the address names. */
const named = (answer: Answer): Endpoint['handler'] =>
  forStaff(async (req) => {
    const id = readId(req, req.routeParams?.id)
    return id === null ? refusalResponse(req, 400, deskAsked.id) : answer(req, id)
  })

type Run<T> = (req: PayloadRequest, body: T, now: Instant) => Promise<DeskResult<unknown>>

const post = <T>(path: string, request: RequestSchema<T>, run: Run<T>): Endpoint => ({
  path,
  method: 'post',
  handler: forStaff(async (req) => {
    const asked = await readRequest(req, request)
    return resultResponse(asked.ok ? await run(req, asked.body, wallClock.now()) : asked)
  }),
})

type RunOn<T> = (req: PayloadRequest, id: Id, body: T, now: Instant) => Promise<DeskResult<unknown>>

/** POST /api/record/scorings/ID/ACT */
const act = <T>(name: string, request: RequestSchema<T>, run: RunOn<T>): Endpoint =>
  post(`/record/scorings/:id/${name}`, request, async (req, body, now) => {
    const id = readId(req, req.routeParams?.id)
    return id === null ? refuse(req, { text: scoringRefused.missing }, 404) : run(req, id, body, now)
  })

const textOf = (asked: unknown): string | null => (typeof asked === 'string' && asked !== '' ? asked : null)

/** The code of a download is its page's own: nobody asks after somebody else's. */
const runOf = (req: PayloadRequest): string | null => {
  const run = textOf(req.query.run)
  return run !== null && /^[\w-]{8,64}$/.test(run) ? `${String(req.user?.id)}:${run}` : null
}

const bundle: Answer = async (req, id) => {
  const made = await evidenceBundle(req, { id, obligor: textOf(req.query.obligor), run: runOf(req) }, wallClock)
  return made.ok ? streamedResponse(made.bundle.pieces, 'application/zip', made.bundle.name) : resultResponse(made)
}

/** Schemes of points in and out, scorings, and their evidence. */
export const scoringEndpoints: Endpoint[] = [
  post('/record/schemes/import', importSchemeRequest, (req, body) => importScheme(req, body)),
  {
    path: '/record/schemes/:id/file',
    method: 'get',
    handler: named(async (req, id) => {
      const made = await schemeFile(req, id)
      return made.ok
        ? documentResponse(made.file.text, 'application/json; charset=utf-8', { name: made.file.name, kept: true })
        : resultResponse(made)
    }),
  },
  post('/record/scorings', createScoringRequest, createScoring),
  {
    path: '/record/scorings/:id',
    method: 'get',
    handler: named(async (req, id) => resultResponse(await viewScoring(req, { id, obligor: textOf(req.query.obligor) }, wallClock.now()))),
  },
  act('points', enterPointsRequest, enterPoints),
  act('attach', attachRequest, attachEvidence),
  act('detach', detachRequest, detachEvidence),
  act('scheme', scoringRevisionRequest, adoptScheme),
  act('remove', scoringRevisionRequest, removeScoring),
  { path: '/record/scorings/:id/bundle.zip', method: 'get', handler: named(bundle) },
  {
    path: '/record/scorings/:id/bundle',
    method: 'get',
    handler: named((req) => {
      const run = runOf(req)
      const progress = run === null ? null : bundleProgress(run)
      if (run === null) return Promise.resolve(refusalResponse(req, 400, scoringAsked.run))
      return Promise.resolve(Response.json({ progress }, { headers: { 'cache-control': 'private, no-store' } }))
    }),
  },
]
