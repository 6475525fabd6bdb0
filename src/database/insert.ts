import type { PayloadRequest } from 'payload'

import type { Slug } from '../documents/slugs.ts'
import { idOf, type Id } from '../documents/ids.ts'
import { searchedFields, searchTextOf } from '../documents/searchText.ts'

type Row = Record<string, unknown>

const found = (req: PayloadRequest, collection: Slug, data: Row): Row => ({
  ...data,
  searchText: searchTextOf(data, searchedFields(req.payload.collections[collection].config)),
})

/**
 * Writes a complete document straight into the database, for what the system makes in bulk:
 * no hooks, no validation, no history; searches find it like any other.
 */
export async function insert(req: PayloadRequest, collection: Slug, data: Row): Promise<Id> {
  return idOf(await req.payload.db.create({ collection, data: found(req, collection, data), req }))
}

/** The same for a document that keeps versions: the admin lists its latest version, not the document. */
export async function insertVersioned(
  req: PayloadRequest,
  collection: Slug,
  data: Row & { createdAt: string; updatedAt: string },
): Promise<Id> {
  const document = found(req, collection, data)
  const id = idOf(await req.payload.db.create({ collection, data: document, req }))
  const { createdAt, updatedAt } = data
  await req.payload.db.createVersion({
    autosave: false,
    collectionSlug: collection,
    createdAt,
    updatedAt,
    parent: id,
    versionData: document,
    req,
    returning: false,
  })
  return id
}
