import type { Payload, Where } from 'payload'

import type { Id } from '../fields/ids.ts'
import type { PlacementStatus } from '../obligations/index.ts'
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

const fields = {
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
    collection: 'placements', where: { and: [...where, announced, ...beyond] }, sort: ['at', 'id'], limit, pagination: false, select: fields as never,
  })
  return docs
}
