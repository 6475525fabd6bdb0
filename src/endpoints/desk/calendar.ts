import type { Endpoint } from 'payload'

import { readCalendar, readSomeCards } from '../../store/calendar.ts'
import { placementsVersion } from '../../store/placementChanges.ts'
import { badSpan, readersOnly, refusalResponse, spanAsked } from './answers.ts'

/**
 * GET /api/desk/calendar?from&to[&channels=a,b]: what is on when, for whoever may see it.
 * GET /api/desk/calendar?ids=a,b: those cards alone, wherever they are now.
 */
export const calendarEndpoint: Endpoint = {
  path: '/desk/calendar',
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    if (typeof req.query.ids === 'string') {
      const version = await placementsVersion(req.payload)
      return Response.json({ cards: await readSomeCards(req, listOf(req.query.ids).slice(0, MAX_CARDS_BY_ID), reader.mayRead), version })
    }
    const span = spanAsked(req.query)
    if (span === null) return refusalResponse(req, 400, badSpan)
    const channels = listOf(req.query.channels)
    // Before the cards: what changes in between is asked for again, never missed.
    const version = await placementsVersion(req.payload)
    return Response.json({ ...(await readCalendar(req, { from: span.start, to: span.end, channels }, reader.mayRead)), version })
  },
}

/** As many as one event of changes names. */
const MAX_CARDS_BY_ID = 200

const listOf = (value: unknown): string[] => (typeof value === 'string' ? value.split(',').filter((id) => id !== '') : [])
