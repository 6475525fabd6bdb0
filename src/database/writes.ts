import type { Payload, Where } from 'payload'

import type { Slug } from '../documents/slugs.ts'
import type { Id } from '../documents/ids.ts'
import type { DbRequest } from './read.ts'

/** What was written since it was last asked for: ids by collection. */
export type Writes = Map<Slug, Set<Id>>

/** What is asked about writes: of which collections they are noted, and what else the database changes when documents go. */
export interface Tracking {
  readonly tracked: ReadonlySet<Slug>
  /** The documents that a deletion in a collection changes as well; null where nothing names its documents. */
  readonly changedByDeletion: (collection: Slug) => ((ids: readonly Id[], req: Request) => Promise<Writes>) | null
}

type Adapter = Payload['db']
type Request = Parameters<Adapter['create']>[0]['req']
type Transaction = number | string | null

/** What is noted of a database. */
interface Noted {
  readonly tracked: ReadonlySet<string>
  /** Of each transaction that has not ended, and under null what was written outside of any. */
  readonly byTransaction: Map<Transaction, Writes>
}

const notedOf = new WeakMap<object, Noted>()

function note(db: object, transaction: Transaction, collection: Slug, ids: Iterable<Id>): void {
  const noted = notedOf.get(db)
  if (noted === undefined || !noted.tracked.has(collection)) return
  const { byTransaction } = noted
  const writes = byTransaction.get(transaction) ?? new Map<Slug, Set<Id>>()
  byTransaction.set(transaction, writes)
  const known = writes.get(collection) ?? new Set<Id>()
  for (const id of ids) known.add(id)
  writes.set(collection, known)
}

const transactionOf = async (req: Request): Promise<Transaction> => (await req?.transactionID) ?? null

/** Says what was written past the adapter, by statements of our own. */
export async function noteWrites(req: DbRequest, collection: Slug, ids: Iterable<Id>): Promise<void> {
  note(req.payload.db, await transactionOf(req), collection, ids)
}

/** What was written in the request's transaction, and outside of any, since this was asked before. */
export async function takeWrites(req: DbRequest): Promise<Writes> {
  const byTransaction = notedOf.get(req.payload.db)?.byTransaction
  const taken: Writes = new Map()
  for (const transaction of new Set([null, await transactionOf(req)])) {
    for (const [collection, ids] of byTransaction?.get(transaction) ?? [])
      taken.set(collection, new Set([...(taken.get(collection) ?? []), ...ids]))
    byTransaction?.delete(transaction)
  }
  return taken
}

/** For measuring: nothing is noted until what this gives back is called. */
export function pauseTracking({ db }: Payload): () => void {
  const noted = notedOf.get(db)
  notedOf.delete(db)
  return () => void (noted !== undefined && notedOf.set(db, noted))
}

/** Whether anything was written in a transaction that nobody has asked for. */
export const hasWrites = ({ db }: Payload, transaction: number | string): boolean =>
  notedOf.get(db)?.byTransaction.has(transaction) ?? false

/**
 * From here on the adapter notes which documents of the tracked collections are written, whoever asks for it: Payload's own operations, ours that
 * go past its hooks, and jobs. Transactions that are rolled back leave nothing.
 */
export function trackWrites(db: Adapter, { tracked, changedByDeletion }: Tracking): void {
  notedOf.set(db, { tracked, byTransaction: new Map() })
  const { create, updateOne, updateMany, upsert, deleteOne, deleteMany, rollbackTransaction } = db
  const isTracked = (collection: string): collection is Slug => (tracked as ReadonlySet<string>).has(collection)
  const idsOf = async (collection: Slug, where: Where, req: Request): Promise<Id[]> => {
    const { docs } = await db.find<{ id: Id }>({ collection, where, select: { id: true }, limit: 0, pagination: false, req })
    return docs.map(({ id }) => id)
  }
  const trackedIds = async (collection: string, where: Where, req: Request): Promise<Id[]> =>
    isTracked(collection) ? idsOf(collection, where, req) : []
  const wrote = async (collection: string, ids: readonly Id[], req: Request): Promise<void> => {
    if (isTracked(collection) && ids.length > 0) note(db, await transactionOf(req), collection, ids)
  }
  const beforeDeletion = async (collection: string, where: Where, req: Request): Promise<Writes> => {
    const changed = changedByDeletion(collection as Slug)
    if (changed === null && !isTracked(collection)) return new Map()
    const ids = await idsOf(collection as Slug, where, req)
    const touched = changed === null || ids.length === 0 ? new Map() : await changed(ids, req)
    return touched.set(collection as Slug, new Set([...(touched.get(collection as Slug) ?? []), ...ids]))
  }
  const deleted = async (touched: Writes, req: Request): Promise<void> => {
    for (const [collection, ids] of touched) await wrote(collection, [...ids], req)
  }

  db.create = async function (args) {
    const doc = await create.call(db, args)
    if (doc?.id !== undefined) await wrote(args.collection, [doc.id], args.req)
    return doc
  }
  db.updateOne = async function (args) {
    const ids = args.id !== undefined ? [args.id] : await trackedIds(args.collection, args.where ?? {}, args.req)
    const doc = await updateOne.call(db, args)
    await wrote(args.collection, ids, args.req)
    return doc
  }
  db.updateMany = async function (args) {
    const ids = await trackedIds(args.collection, args.where, args.req)
    const docs = await updateMany.call(db, args)
    await wrote(args.collection, ids, args.req)
    return docs
  }
  db.upsert = async function (args) {
    const doc = await upsert.call(db, args)
    await wrote(args.collection, [doc.id], args.req)
    return doc
  }
  db.deleteOne = async function (args) {
    const touched = await beforeDeletion(args.collection, args.where, args.req)
    const doc = await deleteOne.call(db, args)
    await deleted(touched, args.req)
    return doc
  }
  db.deleteMany = async function (args) {
    const touched = await beforeDeletion(args.collection, args.where, args.req)
    await deleteMany.call(db, args)
    await deleted(touched, args.req)
  }
  db.rollbackTransaction = async function (id) {
    const transaction = await id
    if (transaction !== undefined && transaction !== null) notedOf.get(db)?.byTransaction.delete(transaction)
    await rollbackTransaction.call(this, transaction)
  }
}
