import type { Endpoint } from 'payload'

import { wallClock } from '../../clock.ts'
import { railOf } from '../../operations/railItems.ts'
import { badStretch, readersOnly, refusing, stretchOf } from './answers.ts'

/** GET /api/desk/rail?from&to: the obligations of a stretch, as they stand this moment. */
export const railEndpoint: Endpoint = {
  path: '/desk/rail',
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const stretch = stretchOf(req.query)
    if (stretch === null) return refusing(req, 400, badStretch)
    return Response.json({ items: await railOf(req, stretch.from, stretch.to, wallClock.now()) })
  },
}
