import type { Payload, Where } from 'payload'

import type { Id } from '../fields/ids.ts'
import { instantToStore } from '../fields/instants.ts'
import type { Instant, PlacementStatus } from '../obligations/index.ts'
import { curableStatuses } from '../rules/placement.ts'
import type { ContentKind, Place } from './published.ts'

/** A placement that the public was told of, as the database keeps it. */
export interface AnnouncedRow {
  id: Id
  title?: string | null
  content?: { relationTo: ContentKind; value: unknown } | null
  programme?: unknown
  channel: unknown
  form: unknown
  themes?: unknown
  status: PlacementStatus
  plannedStart: string
  plannedSeconds: number
  actualStart?: string | null
  actualSeconds?: number | null
  rerun?: boolean | null
  makegoodFor?: unknown
  slotKey?: string | null
  sequence?: number | null
  at: string
  createdAt: string
  updatedAt: string
}

export const announcedFields = {
  title: true, content: true, programme: true, channel: true, form: true, themes: true, status: true, plannedStart: true, plannedSeconds: true,
  actualStart: true, actualSeconds: true, rerun: true, makegoodFor: true, slotKey: true, sequence: true, at: true, createdAt: true, updatedAt: true,
} as const

/** What stands fast is announced; what fell out is told only to those who had been told that it would come. */
const announced: Where = {
  or: [
    { status: { in: ['confirmed', 'delivered'] } },
    { and: [{ status: { in: [...curableStatuses] } }, { announcedAt: { exists: true } }] },
  ],
}

/** Announced placements in the order in which they go out, `limit` of them after a place. */
export async function announcedPage(payload: Payload, where: readonly Where[], after: Place | null, limit: number): Promise<AnnouncedRow[]> {
  const beyond: Where[] = after === null ? [] : [
    { at: { greater_than_equal: after.at } },
    { or: [{ at: { greater_than: after.at } }, { id: { greater_than: after.id } }] },
  ]
  const { docs } = await payload.db.find<AnnouncedRow>({
    collection: 'placements', where: { and: [...where, announced, ...beyond] }, sort: ['at', 'id'], limit, pagination: false, select: announcedFields as never,
  })
  return docs
}

/** Announced placements that a change since an instant may have moved out of a half-open span. */
export async function movedOut(payload: Payload, where: readonly Where[], start: Instant, end: Instant, since: Instant, limit: number): Promise<AnnouncedRow[]> {
  const outside: Where = { or: [{ at: { less_than: instantToStore(start) } }, { at: { greater_than_equal: instantToStore(end) } }] }
  return announcedPage(payload, [...where, outside, { updatedAt: { greater_than_equal: instantToStore(since) } }, { announcedAt: { exists: true } }, { sequence: { greater_than: 0 } }], null, limit)
}
