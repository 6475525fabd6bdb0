import type { Payload } from 'payload'

import { idOf, type Id } from '../fields/ids.ts'
import { embedded } from './cardRows.ts'
import { versionOf } from './database.ts'

/** That a placement changed, for whoever looks at it elsewhere. */
export interface PlacementChange {
  id: Id
  organization: Id
  updatedAt: string
}

/** Which placements there are; on SQLite asked past Payload, since the calendar asks for it with every view. */
export async function placementsVersion(payload: Payload): Promise<string> {
  const client = embedded(payload)
  if (client === null) return versionOf(payload, {}, 'placements')
  const { rows } = await client.execute('SELECT count(*), max(updated_at) FROM placements')
  return `${rows[0]?.[0]}@${rows[0]?.[1] ?? ''}`
}

/** What changed since an instant, oldest first, at most `limit` of it. */
export async function placementsChangedSince(payload: Payload, since: string, limit: number): Promise<PlacementChange[]> {
  const { docs } = await payload.db.find<{ id: Id; organization: unknown; updatedAt: string }>({
    collection: 'placements',
    where: { updatedAt: { greater_than_equal: since } },
    select: { organization: true, updatedAt: true },
    sort: 'updatedAt',
    limit,
    pagination: false,
  })
  return docs.map(({ id, organization, updatedAt }) => ({ id, organization: idOf(organization), updatedAt: new Date(updatedAt).toISOString() }))
}
