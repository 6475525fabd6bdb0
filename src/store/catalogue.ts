import type { SelectType, Where } from 'payload'

import type { DbRequest } from '../database/read.ts'
import type { Id } from '../documents/ids.ts'
import type { Slug } from '../documents/slugs.ts'
import type { Selected, Selection } from '../documents/stored.ts'

interface CatalogueQuery<Fields> {
  /** Conditions that hold together; all documents where there are none. */
  where?: readonly Where[]
  /** The last document of the page before. */
  after?: Id | null
  limit: number
  select: Fields
}

/** Some documents of a collection in the order in which they were made, after one of them. */
export async function catalogueRows<S extends Slug, const Fields extends Selection<S>>(
  req: DbRequest,
  collection: S,
  { where = [], after = null, limit, select }: CatalogueQuery<Fields>,
): Promise<Selected<S, Fields>[]> {
  const { docs } = await req.payload.db.find<Selected<S, Fields> & { id: Id }>({
    collection,
    where: { and: [...where, ...(after === null ? [] : [{ id: { greater_than: after } }])] },
    sort: 'id',
    limit,
    pagination: false,
    select: select as SelectType,
  })
  return docs
}
