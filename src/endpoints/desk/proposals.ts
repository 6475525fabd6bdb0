import type { Endpoint } from 'payload'

import { wallClock } from '../../platform/clock.ts'
import { deskAsked } from '../../i18n/desk.ts'
import { proposeForObligation, proposeForPlacement } from '../../operations/desk/proposeSlots.ts'
import { readersOnly, refusalResponse } from './answers.ts'

/** GET /api/desk/proposals?obligation=KEY or ?placement=ID: where what is missing could be put. */
export const proposalsEndpoint: Endpoint = {
  path: '/desk/proposals',
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const { obligation, placement } = req.query
    const now = wallClock.now()
    if (typeof obligation === 'string') return Response.json({ slots: await proposeForObligation(req, obligation, now) })
    if (typeof placement === 'string') return Response.json({ slots: await proposeForPlacement(req, placement, now) })
    return refusalResponse(req, 400, deskAsked.question)
  },
}
