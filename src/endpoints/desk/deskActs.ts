import type { Endpoint, PayloadRequest } from 'payload'

import type { Lost, ProposedSlot } from '../../contracts/desk.ts'
import { recordRequest, withdrawRequest } from '../../contracts/unplanned.ts'
import type { Instant } from '../../obligations/index.ts'
import type { DeskResult } from '../../operations/desk/deskRefusal.ts'
import { losePlacement } from '../../operations/desk/losePlacement.ts'
import { planMakegood } from '../../operations/desk/planMakegood.ts'
import { checkOnDesk, placeOnDesk } from '../../operations/desk/placeOnDesk.ts'
import { proposeForPlacement } from '../../operations/desk/proposeSlots.ts'
import { reinstatePlacement } from '../../operations/desk/reinstatePlacement.ts'
import { unplaceOnDesk } from '../../operations/desk/unplaceOnDesk.ts'
import { recordUnplanned } from '../../operations/unplanned/recordUnplanned.ts'
import { withdrawUnplanned } from '../../operations/unplanned/withdrawUnplanned.ts'
import { wallClock } from '../../platform/clock.ts'
import { readersOnly, resultResponse } from './answers.ts'
import { readRequest, type RequestSchema } from './readRequest.ts'
import {
  loseRequest,
  makegoodRequest,
  placeRequest,
  reinstateRequest,
  unplaceRequest,
  type LoseRequest,
} from '../../contracts/deskRequests.ts'

/** An act of the desk: what is asked, and the operation that does it. */
interface DeskAct<T> {
  request: RequestSchema<T>
  run: (req: PayloadRequest, body: T, now: Instant) => Promise<DeskResult<unknown>>
}

/** POST /api/desk/PATH */
const postAct = <T>(path: string, { request, run }: DeskAct<T>): Endpoint => ({
  path: `/desk/${path}`,
  method: 'post',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const asked = await readRequest(req, request)
    return resultResponse(asked.ok ? await run(req, asked.body, wallClock.now()) : asked)
  },
})

/** With where the loss can be made good. */
async function loseWithProposals(
  req: PayloadRequest,
  loss: LoseRequest,
  now: Instant,
): Promise<DeskResult<Lost & { proposals: ProposedSlot[] }>> {
  const lost = await losePlacement(req, loss, now)
  return lost.ok ? { ...lost, proposals: await proposeForPlacement(req, String(loss.id), now) } : lost
}

/** The acts of the desk, all for whoever may see the schedule; what she may change, the operation asks. */
export const deskActs = {
  /** What placing would say and move; writes nothing. */
  check: postAct('check', { request: placeRequest, run: checkOnDesk }),
  /** Moves, fills or makes one placement. */
  place: postAct('place', { request: placeRequest, run: placeOnDesk }),
  /** Back to the tray. */
  unplace: postAct('unplace', { request: unplaceRequest, run: unplaceOnDesk }),
  /** Appends what happened instead. */
  lose: postAct('lose', { request: loseRequest, run: loseWithProposals }),
  /** What was recorded as lost stands again as it did. */
  reinstate: postAct('reinstate', { request: reinstateRequest, run: reinstatePlacement }),
  /** Plans what makes good for a loss: at a time of its own, or in a slot that is there. */
  makegood: postAct('makegood', { request: makegoodRequest, run: planMakegood }),
  /** Records one thing that nobody had planned, or asks back. */
  unplanned: postAct('unplanned', { request: recordRequest, run: recordUnplanned }),
  /** It was a mistake. */
  'unplanned/withdraw': postAct('unplanned/withdraw', { request: withdrawRequest, run: withdrawUnplanned }),
}
