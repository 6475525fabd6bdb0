import { setImmediate as othersFirst } from 'node:timers/promises'

import type { Payload, PayloadRequest, Where } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import type { Id } from '../fields/ids.ts'

/** A request, or the part of one that carries the transaction. */
export type Req = Partial<PayloadRequest>

/**
 * Every matching document, straight from the database: relations as ids, no hooks, no access.
 * For facts in bulk that the system reads for itself; never for an answer to a person.
 */
export async function readAll<T>(
  payload: Payload, req: Req, collection: Slug, where: Where = {}, sort: string | string[] = 'id', select?: Readonly<Record<string, true>>,
): Promise<T[]> {
  const { docs } = await payload.db.find<T & { id: Id }>({ collection, where, sort, limit: 0, pagination: false, req, ...(select && { select }) })
  return docs
}

/** One document in the same way, or null; of one that has drafts, what stands. */
export const readOne = <T extends object>(
  payload: Payload, req: Req, collection: Slug, id: Id, select: Readonly<Record<string, true>>,
): Promise<(T & { id: Id }) | null> => payload.db.findOne<T & { id: Id }>({ collection, where: { id: { equals: id } }, select, req })

/** How many documents are read before others get their turn: a tenth of a second's work. */
const piece = 2000

/** The same piece by piece, in the order of ids, so that a long read stands in nobody's way. */
export async function* readInPieces<T extends { id: Id }>(
  payload: Payload, req: Req, collection: Slug, where: Where, select: Readonly<Record<string, true>>,
): AsyncGenerator<T[]> {
  let after: Where = {}
  for (;;) {
    const { docs } = await payload.db.find<T>({ collection, where: { and: [where, after] }, sort: 'id', limit: piece, pagination: false, req, select })
    yield docs
    if (docs.length < piece) return
    after = { id: { greater_than: docs.at(-1)!.id } }
    await othersFirst()
  }
}

/** How many documents match. */
export async function countAll(payload: Payload, req: Req, collection: Slug, where: Where = {}): Promise<number> {
  return (await payload.db.count({ collection, where, req })).totalDocs
}

/** When a collection was last written to, to the millisecond; empty when nothing is in it. */
export async function newestIn(payload: Payload, req: Req, collection: Slug): Promise<string> {
  const { docs } = await payload.db.find<{ updatedAt: string }>({
    collection, select: { updatedAt: true }, sort: '-updatedAt', limit: 1, pagination: false, req,
  })
  return docs[0] ? new Date(docs[0].updatedAt).toISOString() : ''
}

/** An id as this database keeps it: the engine knows ids as text. */
export const toStoredId = (payload: Payload, id: string): Id => (payload.db.defaultIDType === 'number' ? Number(id) : id)

/**
 * Changes a document that was read with `readAll`, past hooks and access. The whole document is
 * handed over: where lists change, SQLite writes the row as an insertion that may already be there.
 */
export async function rewrite<T extends object>(
  payload: Payload,
  req: Req,
  collection: Slug,
  before: T & { id: Id },
  changes: Partial<T>,
): Promise<void> {
  const { updatedAt: _, ...whole } = { ...before, ...changes } as T & { id: Id; updatedAt?: unknown }
  await payload.db.updateOne({ collection, id: before.id, data: whole, req })
}
