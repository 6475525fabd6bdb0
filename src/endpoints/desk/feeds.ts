import type { Endpoint, PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { wallClock } from '../../platform/clock.ts'
import { feedKeyOf } from '../../platform/feedToken.ts'
import { idOrNull, idsOf } from '../../documents/ids.ts'
import { DAY } from '../../obligations/index.ts'
import type { Feed } from '../../documents/payload-types.ts'
import { calendarFeed } from '../../reports/calendarFeed.ts'
import { documentResponse } from './documents.ts'
import { readSchedule } from './readSchedule.ts'

/** How much of the schedule a feed holds around now. */
const FEED_PAST = 31 * DAY
const FEED_FUTURE = 183 * DAY

/**
 * GET /api/desk/feeds/lich.ics?token: the schedule for a calendar application, which signs in with
 * nothing but the address. It reads by the rights that the maker of the feed has now. A wrong token, a
 * revoked feed and a maker without rights look alike: missing.
 */
export const feedEndpoint: Endpoint = {
  path: '/desk/feeds/lich.ics',
  method: 'get',
  handler: async (req) => {
    const feed = await feedOf(req)
    const maker = feed === null ? null : await makerOf(req, feed)
    const mayRead = rights.placements.read(personOf(maker))
    const channels = idsOf(feed?.channels).map(String)
    // Without channels nothing was asked for, which is not the same as everything.
    if (feed === null || maker === null || mayRead === false || channels.length === 0) return missing()
    const now = wallClock.now()
    const locale = maker.language === 'en' ? 'en' : 'vi'
    const schedule = await readSchedule(req, { start: now - FEED_PAST, end: now + FEED_FUTURE }, channels, { user: maker, mayRead, locale })
    if (schedule === null) return missing()
    const { serverURL, routes } = req.payload.config
    const source = {
      name: feed.name,
      host: new URL(serverURL).hostname,
      now,
      pageOf: ({ id }: { id: number | string }) => `${serverURL}${routes.admin}/collections/placements/${id}`,
    }
    return documentResponse(calendarFeed(schedule, source, locale), 'text/calendar; charset=utf-8', { name: 'lich.ics', kept: false })
  },
}

const missing = (): Response =>
  new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })

async function feedOf(req: PayloadRequest): Promise<Feed | null> {
  const key = typeof req.query.token === 'string' ? feedKeyOf(req.payload.secret, req.query.token) : null
  if (key === null) return null
  const { docs } = await req.payload.find({
    collection: 'feeds',
    where: { and: [{ feedKey: { equals: key } }, { revoked: { not_equals: true } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}

async function makerOf(req: PayloadRequest, feed: Feed): Promise<NonNullable<PayloadRequest['user']> | null> {
  const id = idOrNull(feed.createdBy)
  const maker = id === null ? null : await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req })
  return maker === null ? null : { ...maker, collection: 'users' }
}
