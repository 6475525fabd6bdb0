import type { Endpoint } from 'payload'

import { wallClock } from '../../platform/clock.ts'
import { railItemsIn } from '../../operations/desk/railItems.ts'
import { badSpan, readersOnly, refusalResponse, spanAsked } from './answers.ts'

/** GET /api/desk/rail?from&to: the obligations of a span of time, as they stand this moment. */
export const railEndpoint: Endpoint = {
  path: '/desk/rail',
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const span = spanAsked(req.query)
    if (span === null) return refusalResponse(req, 400, badSpan)
    return Response.json({ items: await railItemsIn(req, span, wallClock.now()) })
  },
}
