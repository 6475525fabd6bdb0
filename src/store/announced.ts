import type { Payload, Where } from 'payload'

import type { Selected } from '../documents/stored.ts'
import { instantToStore } from '../documents/instants.ts'
import { type Instant, type Span, announcedStatuses, curableStatuses } from '../obligations/index.ts'
import type { PageQuery } from './published.ts'

export const announcedFields = {
  title: true,
  content: true,
  programme: true,
  channel: true,
  form: true,
  themes: true,
  status: true,
  plannedStart: true,
  plannedSeconds: true,
  actualStart: true,
  actualSeconds: true,
  rerun: true,
  makegoodFor: true,
  slotKey: true,
  sequence: true,
  at: true,
  createdAt: true,
  updatedAt: true,
} as const

/** A placement that the public was told of, as the database keeps it. */
export type AnnouncedRow = Selected<'placements', typeof announcedFields>

/** What stands fast is announced; what fell out is told only to those who had been told that it would come. */
const announced: Where = {
  or: [{ status: { in: [...announcedStatuses] } }, { and: [{ status: { in: [...curableStatuses] } }, { announcedAt: { exists: true } }] }],
}

/** Announced placements in the order in which they go out, `limit` of them after a place. */
export async function announcedPage(payload: Payload, { where, after = null, limit }: PageQuery): Promise<AnnouncedRow[]> {
  const beyond: Where[] =
    after === null
      ? []
      : [{ at: { greater_than_equal: after.at } }, { or: [{ at: { greater_than: after.at } }, { id: { greater_than: after.id } }] }]
  const { docs } = await payload.db.find<AnnouncedRow>({
    collection: 'placements',
    where: { and: [...where, announced, ...beyond] },
    sort: ['at', 'id'],
    limit,
    pagination: false,
    select: announcedFields,
  })
  return docs
}

/** Announced placements that a change since an instant may have moved out of a half-open span. */
export async function movedOut(
  payload: Payload,
  { where, start, end, since, limit }: Span & { where: readonly Where[]; since: Instant; limit: number },
): Promise<AnnouncedRow[]> {
  const outside: Where = { or: [{ at: { less_than: instantToStore(start) } }, { at: { greater_than_equal: instantToStore(end) } }] }
  return announcedPage(payload, {
    where: [
      ...where,
      outside,
      { updatedAt: { greater_than_equal: instantToStore(since) } },
      { announcedAt: { exists: true } },
      { sequence: { greater_than: 0 } },
    ],
    limit,
  })
}
