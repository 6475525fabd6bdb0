import type { Payload, PayloadRequest, Where } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import type { Id } from '../fields/ids.ts'

/** A request, or the part of one that carries the transaction. */
export type Req = Partial<PayloadRequest>

/**
 * Every matching document, straight from the database: relations as ids, no hooks, no access.
 * For facts in bulk that the system reads for itself; never for an answer to a person.
 */
export async function readAll<T>(payload: Payload, req: Req, collection: Slug, where: Where = {}, sort = 'id'): Promise<T[]> {
  const { docs } = await payload.db.find<T & { id: Id }>({ collection, where, sort, limit: 0, pagination: false, req })
  return docs
}

/** An id as this database keeps it: the engine knows ids as text. */
export const toStoredId = (payload: Payload, id: string): Id => (payload.db.defaultIDType === 'number' ? Number(id) : id)
