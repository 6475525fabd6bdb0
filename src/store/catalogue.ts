import type { Payload, Where } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import type { Id } from '../fields/ids.ts'

/** Some documents of a collection in the order in which they were made, after one of them. */
export async function catalogueRows<T extends { id: Id }>(
  payload: Payload, collection: Slug, where: readonly Where[], after: Id | null, limit: number, select: Readonly<Record<string, true>>,
): Promise<T[]> {
  const { docs } = await payload.db.find<T>({
    collection,
    where: { and: [...where, ...(after === null ? [] : [{ id: { greater_than: after } }])] },
    sort: 'id', limit, pagination: false, select: select as never,
  })
  return docs
}

/** The one document that bears a code, or null. */
export async function rowBy<T>(payload: Payload, collection: Slug, where: Where, select: Readonly<Record<string, true>>): Promise<T | null> {
  const { docs } = await payload.db.find<T & { id: Id }>({ collection, where, limit: 1, pagination: false, select: select as never })
  return docs[0] ?? null
}
