import type { CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'

import type { Id } from '../documents/ids.ts'
import type { Slug } from '../documents/slugs.ts'
import type { Selected, Selection, Stored } from '../documents/stored.ts'
import type { Query } from './read.ts'

/** The rights of the person behind the request, and relations as ids. */
const permitted = (req: PayloadRequest) => ({ depth: 0, overrideAccess: false, user: req.user, req }) as const

/** What of a collection the person behind the request may read: through hooks and access, for an answer to that person. */
export async function readPermitted<S extends Slug, const Fields extends Selection<S> = Required<Selection<S>>>(
  req: PayloadRequest,
  collection: S,
  { where = {}, sort, select }: Query<Fields> = {},
): Promise<Selected<S, NoInfer<Fields>>[]> {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where,
    sort,
    select: select as SelectType | undefined,
    limit: 0,
    pagination: false,
    ...permitted(req),
  })
  return docs as unknown as Selected<S, Fields>[]
}

/** The first of them in an order, and how many there are. */
export async function firstPermitted<S extends Slug>(
  req: PayloadRequest,
  collection: S,
  { where = {}, sort }: Pick<Query<never>, 'where' | 'sort'>,
  limit: number,
): Promise<{ docs: Stored<S>[]; total: number }> {
  const { docs, totalDocs } = await req.payload.find({ collection: collection as CollectionSlug, where, sort, limit, ...permitted(req) })
  return { docs: docs as unknown as Stored<S>[], total: totalDocs }
}

/** How many documents that match the person may read. */
export async function countPermitted(req: PayloadRequest, collection: Slug, where: Where): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: collection as CollectionSlug,
    where,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return totalDocs
}

/** One document that the person may read, or null. */
export async function findPermitted<S extends Slug>(req: PayloadRequest, collection: S, id: Id): Promise<Stored<S> | null> {
  const doc = await req.payload.findByID({ collection: collection as CollectionSlug, id, disableErrors: true, ...permitted(req) })
  return doc as unknown as Stored<S> | null
}

/** Those of some documents that the person may read, by id. */
export async function readPermittedByIds<S extends Slug, const Fields extends Selection<S> = Required<Selection<S>>>(
  req: PayloadRequest,
  collection: S,
  ids: readonly (Id | null)[],
  select?: Fields,
): Promise<Map<string, Selected<S, NoInfer<Fields>>>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const docs = await readPermitted(req, collection, { where: { id: { in: wanted } }, select })
  return new Map(docs.map((doc) => [String((doc as { id: Id }).id), doc]))
}
