import type { Endpoint } from 'payload'

import { wallClock } from '../../platform/clock.ts'
import { deskAsked } from '../../i18n/desk.ts'
import { offeredTo, offeredCollections, type OfferedCollection } from '../../operations/desk/offered.ts'
import { readersOnly, refusalResponse } from './answers.ts'

/** GET /api/desk/offered/themes, programmes or channels: what a form offers whoever asks. */
export const offeredEndpoint: Endpoint = {
  path: '/desk/offered/:collection',
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const { collection } = req.routeParams ?? {}
    if (!(offeredCollections as readonly unknown[]).includes(collection)) return refusalResponse(req, 404, deskAsked.unknown)
    return Response.json({ groups: await offeredTo(req, collection as OfferedCollection, wallClock.now()) })
  },
}
