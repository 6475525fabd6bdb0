import type { Payload } from 'payload'

import { idOf, type Id } from '../fields/ids.ts'
import { versionsOf } from './versions.ts'

/** That a placement changed, for whoever looks at it elsewhere. */
export interface PlacementChange {
  id: Id
  organization: Id
  updatedAt: string
}

/** Which placements there are; the calendar asks for it with every view. */
export async function placementsVersion(payload: Payload): Promise<string> {
  const [version] = await versionsOf(payload, {}, ['placements'])
  return `${version!.count}@${version!.newest}`
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
