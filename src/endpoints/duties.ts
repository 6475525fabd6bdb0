import type { Endpoint, PayloadRequest } from 'payload'

import { rights } from '../access/rights.ts'
import { personOf } from '../access/roles.ts'
import { dutiesRequest, dutyStepRequest } from '../contracts/duties.ts'
import { dutyRefused } from '../i18n/duties.ts'
import type { Instant } from '../obligations/index.ts'
import type { DeskResult } from '../operations/desk/deskRefusal.ts'
import { confirmDuties } from '../operations/duties/confirmDuties.ts'
import { remindDuties } from '../operations/duties/remindDuties.ts'
import { takeDutyStep } from '../operations/duties/takeDutyStep.ts'
import { wallClock } from '../platform/clock.ts'
import { refusalResponse, resultResponse } from './desk/answers.ts'
import { readRequest, type RequestSchema } from './desk/readRequest.ts'

/** POST /api/duty-accounts/…, for whoever may read any account at all; what she may do, the operation asks. */
const dutyAct = <T>(
  path: string,
  request: RequestSchema<T>,
  run: (req: PayloadRequest, body: T, now: Instant) => Promise<DeskResult<unknown>>,
): Omit<Endpoint, 'root'> => ({
  path,
  method: 'post',
  handler: async (req) => {
    if (rights['duty-accounts'].read(personOf(req.user)) === false) return refusalResponse(req, req.user ? 403 : 401, dutyRefused.signIn)
    const asked = await readRequest(req, request)
    return resultResponse(asked.ok ? await run(req, asked.body, wallClock.now()) : asked)
  },
})

export const dutyEndpoints: Omit<Endpoint, 'root'>[] = [
  dutyAct('/step', dutyStepRequest, takeDutyStep),
  dutyAct('/confirm', dutiesRequest, confirmDuties),
  dutyAct('/remind', dutiesRequest, remindDuties),
]
