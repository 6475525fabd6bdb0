import type { Payload } from 'payload'

import { versionsOf } from '../database/versions.ts'
import { idOf, type Id } from '../documents/ids.ts'
import { toStoredId } from '../database/read.ts'

/** That a placement changed, for whoever looks at it elsewhere. */
export interface PlacementChange {
  id: Id
  organization: Id
  updatedAt: string
}

/** Which placements there are; the calendar asks for it with every view. */
export async function placementsVersion(payload: Payload): Promise<string> {
  const [version] = await versionsOf({ payload }, ['placements'])
  return `${version!.count}@${version!.newest}`
}

/** Those of some placements that are there. */
export async function placementChanges(payload: Payload, ids: readonly string[]): Promise<PlacementChange[]> {
  const { docs } = await payload.db.find<{ id: Id; organization: unknown; updatedAt: string }>({
    collection: 'placements',
    where: { id: { in: ids.map((id) => toStoredId(payload, id)) } },
    select: { organization: true, updatedAt: true },
    sort: 'updatedAt',
    limit: 0,
    pagination: false,
  })
  return docs.map(({ id, organization, updatedAt }) => ({
    id,
    organization: idOf(organization),
    updatedAt: new Date(updatedAt).toISOString(),
  }))
}
