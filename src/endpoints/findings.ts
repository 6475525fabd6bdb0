import type { Endpoint, PayloadRequest } from 'payload'

import { rights } from '../access/rights.ts'
import { personOf } from '../access/roles.ts'
import { answerRequest, decideRequest, extendRequest, raiseRequest, withdrawFindingRequest } from '../contracts/findings.ts'
import type { Id } from '../documents/ids.ts'
import { findingRefused } from '../i18n/findings.ts'
import type { Instant } from '../obligations/index.ts'
import type { DeskResult } from '../operations/desk/deskRefusal.ts'
import { refuse } from '../operations/desk/deskRefusal.ts'
import { answerFinding } from '../operations/findings/answerFinding.ts'
import { decideFinding } from '../operations/findings/decideFinding.ts'
import { extendFinding } from '../operations/findings/extendFinding.ts'
import { raiseFinding } from '../operations/findings/raiseFinding.ts'
import { withdrawFinding } from '../operations/findings/withdrawFinding.ts'
import { wallClock } from '../platform/clock.ts'
import { refusalResponse, resultResponse } from './desk/answers.ts'
import { readId, readRequest, type RequestSchema } from './desk/readRequest.ts'

interface FindingAct<T> {
  path: string
  request: RequestSchema<T>
  run: (req: PayloadRequest, body: T, now: Instant) => Promise<DeskResult<unknown>>
}

/** POST /api/findings/…, for whoever may read any finding at all; what she may do, the operation asks. */
const findingAct = <T>({ path, request, run }: FindingAct<T>): Omit<Endpoint, 'root'> => ({
  path,
  method: 'post',
  handler: async (req) => {
    if (rights.findings.read(personOf(req.user)) === false) return refusalResponse(req, req.user ? 403 : 401, findingRefused.signIn)
    const asked = await readRequest(req, request)
    return resultResponse(asked.ok ? await run(req, asked.body, wallClock.now()) : asked)
  },
})

type StepOn<T> = (req: PayloadRequest, id: Id, body: T, now: Instant) => Promise<DeskResult<unknown>>

/** A step of the finding that the path names. */
const onFinding =
  <T>(step: StepOn<T>): FindingAct<T>['run'] =>
  async (req, body, now) => {
    const id = readId(req, req.routeParams?.id)
    return id === null ? refuse(req, { text: findingRefused.notFound }, 404) : step(req, id, body, now)
  }

export const findingEndpoints: Omit<Endpoint, 'root'>[] = [
  findingAct({ path: '/raise', request: raiseRequest, run: raiseFinding }),
  findingAct({ path: '/:id/answer', request: answerRequest, run: onFinding(answerFinding) }),
  findingAct({ path: '/:id/decide', request: decideRequest, run: onFinding(decideFinding) }),
  findingAct({ path: '/:id/extend', request: extendRequest, run: onFinding(extendFinding) }),
  findingAct({ path: '/:id/withdraw', request: withdrawFindingRequest, run: onFinding(withdrawFinding) }),
]
