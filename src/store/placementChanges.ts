import type { Payload } from 'payload'

import { idOf, type Id } from '../fields/ids.ts'
import { embedded } from './cardRows.ts'
import type { Req } from './database.ts'

/** That a placement changed, for whoever looks at it elsewhere. */
export interface PlacementChange {
  id: Id
  organization: Id
  updatedAt: string
}

/** Which placements there are, in two cheap figures: differs whenever one was made, changed or removed. */
export async function placementsVersion(payload: Payload, req: Req = {}): Promise<string> {
  const client = embedded(payload)
  if (client !== null) {
    const { rows } = await client.execute('SELECT count(*), max(updated_at) FROM placements')
    return `${rows[0]?.[0]}@${rows[0]?.[1] ?? ''}`
  }
  const { totalDocs } = await payload.db.count({ collection: 'placements', req })
  const { docs } = await payload.db.find<{ updatedAt: string }>({
    collection: 'placements', select: { updatedAt: true }, sort: '-updatedAt', limit: 1, pagination: false, req,
  })
  return `${totalDocs}@${docs[0] ? new Date(docs[0].updatedAt).toISOString() : ''}`
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
