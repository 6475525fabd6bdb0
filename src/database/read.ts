import { setImmediate as othersFirst } from 'node:timers/promises'

import type { Payload, PayloadRequest, SelectType, Where } from 'payload'

import type { Slug } from '../documents/slugs.ts'
import type { Id, IdKind } from '../documents/ids.ts'
import type { Selected, Selection, Stored } from '../documents/stored.ts'

/**
 * Where to read and write: the instance and, inside of a transaction, the transaction.
 * A request is one; `{ payload }` is one outside of any transaction.
 */
export type DbRequest = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

export interface Query<Fields> {
  where?: Where
  sort?: string | string[]
  /** All fields where none is named. */
  select?: Fields
}

/**
 * Every matching document, straight from the database: relations as ids, no hooks, no access.
 * For facts in bulk that the system reads for itself; never for an answer to a person.
 */
export async function readAll<S extends Slug, const Fields extends Selection<S> = Required<Selection<S>>>(
  req: DbRequest,
  collection: S,
  { where = {}, sort = 'id', select }: Query<Fields> = {},
): Promise<Selected<S, NoInfer<Fields>>[]> {
  const { docs } = await req.payload.db.find<Selected<S, Fields> & { id: Id }>({
    collection,
    where,
    sort,
    limit: 0,
    pagination: false,
    req,
    ...(select && { select: select as SelectType }),
  })
  return docs
}

/** One document in the same way, or null; of one that has drafts, what stands. */
export const readOne = <S extends Slug, const Fields extends Selection<S>>(
  req: DbRequest,
  collection: S,
  id: Id,
  select: Fields,
): Promise<Selected<S, Fields> | null> =>
  req.payload.db.findOne<Selected<S, Fields> & { id: Id }>({ collection, where: { id: { equals: id } }, select: select as SelectType, req })

/** The first document that matches, or null. */
export async function readFirst<S extends Slug, const Fields extends Selection<S>>(
  req: DbRequest,
  collection: S,
  { where, select }: { where: Where; select: Fields },
): Promise<Selected<S, Fields> | null> {
  const { docs } = await req.payload.db.find<Selected<S, Fields> & { id: Id }>({
    collection,
    where,
    limit: 1,
    pagination: false,
    req,
    select: select as SelectType,
  })
  return docs[0] ?? null
}

/** Some documents by their ids, in the same way; those that are not there are left out. */
export async function readByIds<S extends Slug, const Fields extends Selection<S>>(
  req: DbRequest,
  collection: S,
  ids: readonly (Id | null)[],
  { select, where = {} }: { select: Fields; where?: Where },
): Promise<Map<string, Selected<S, Fields>>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const docs = await readAll(req, collection, { where: { and: [{ id: { in: wanted } }, where] }, select })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}

/** How many values are asked for at once: a database takes so many parameters and no more. */
const VALUES_AT_ONCE = 500

/** Every document whose field has one of some values, however many those are. */
export async function readAmong<S extends Slug, const Fields extends Selection<S> = Required<Selection<S>>>(
  req: DbRequest,
  collection: S,
  { field, values, select }: { field: string; values: readonly (Id | string)[]; select?: Fields },
): Promise<Selected<S, NoInfer<Fields>>[]> {
  const docs: Selected<S, NoInfer<Fields>>[] = []
  for (let at = 0; at < values.length; at += VALUES_AT_ONCE) {
    const where = { [field]: { in: values.slice(at, at + VALUES_AT_ONCE) } }
    docs.push(...(await readAll(req, collection, { where, select })))
  }
  return docs
}

/** How many documents are read before others get their turn: a tenth of a second's work. */
const piece = 2000

/** The same piece by piece, in the order of ids, so that a long read stands in nobody's way. */
export async function* readInPieces<S extends Slug, const Fields extends Selection<S>>(
  req: DbRequest,
  collection: S,
  { where = {}, select }: { where?: Where; select: Fields },
): AsyncGenerator<Selected<S, Fields>[]> {
  let after: Where = {}
  for (;;) {
    const { docs } = await req.payload.db.find<Selected<S, Fields> & { id: Id }>({
      collection,
      where: { and: [where, after] },
      sort: 'id',
      limit: piece,
      pagination: false,
      req,
      select: select as SelectType,
    })
    yield docs
    if (docs.length < piece) return
    after = { id: { greater_than: docs.at(-1)!.id } }
    await othersFirst()
  }
}

/** How many documents match. */
export async function countAll(req: DbRequest, collection: Slug, where: Where = {}): Promise<number> {
  return (await req.payload.db.count({ collection, where, req })).totalDocs
}

/** When a collection was last written to, to the millisecond; empty when nothing is in it. */
export async function newestIn(req: DbRequest, collection: Slug): Promise<string> {
  const { docs } = await req.payload.db.find<{ updatedAt: string }>({
    collection,
    select: { updatedAt: true },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ? new Date(docs[0].updatedAt).toISOString() : ''
}

export const idKindOf = ({ db }: Pick<Payload, 'db'>): IdKind => (db.defaultIDType === 'number' ? 'number' : 'text')

/** An id as this database keeps it: the engine knows ids as text. */
export const toStoredId = (payload: Payload, id: string): Id => (idKindOf(payload) === 'number' ? Number(id) : id)

/**
 * Changes a document that was read with `readAll`, past hooks and access. The whole document is
 * handed over: where lists change, SQLite writes the row as an insertion that may already be there.
 */
export async function rewrite<S extends Slug>(
  req: DbRequest,
  collection: S,
  before: { id: Id } & Partial<Stored<S>>,
  changes: Partial<Stored<S>>,
): Promise<void> {
  const { updatedAt: _, ...whole } = { ...before, ...changes } as { id: Id; updatedAt?: unknown }
  await req.payload.db.updateOne({ collection, id: before.id, data: whole, req })
}
