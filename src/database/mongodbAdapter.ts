import type { BaseDatabaseAdapter, Create } from 'payload'

import type { ReleaseTurn, WriteTurns } from './writeTurns.ts'

/** A session of the driver, and a collection as the driver has it. */
interface Driver {
  readonly sessions: Readonly<Record<number | string, object>>
  readonly collections: Readonly<Record<string, { readonly collection: { findOne(filter: object, options: object): Promise<unknown> } }>>
}

/** A transaction begins on the server with its first command: of several that are sent at once, one that comes too early is refused. */
async function startTransaction(db: BaseDatabaseAdapter, id: number | string): Promise<void> {
  const { sessions, collections } = db as unknown as Driver
  await collections['job-state']!.collection.findOne({}, { projection: { _id: 1 }, session: sessions[id] })
}

/** Transactions of one process take turns, as on SQLite: the audit log is one chain. */
export function withWriteTurns(db: BaseDatabaseAdapter, turns: WriteTurns): void {
  const { beginTransaction, commitTransaction, rollbackTransaction } = db
  const held = new Map<number | string, ReleaseTurn>()
  const endTurn = (id: number | string | undefined) => {
    if (id === undefined) return
    held.get(id)?.()
    held.delete(id)
  }
  db.beginTransaction = async function (options) {
    const release = await turns.take()
    const id = await beginTransaction.call(this, options).catch((error: unknown) => {
      release()
      throw error
    })
    if (id === null) release()
    else {
      held.set(id, release)
      await startTransaction(db, id).catch(async (error: unknown) => {
        await db.rollbackTransaction(id)
        throw error
      })
    }
    return id
  }
  db.commitTransaction = async function (id) {
    const known = await id
    await commitTransaction.call(this, known).finally(() => endTurn(known))
  }
  db.rollbackTransaction = async function (id) {
    const known = await id
    await rollbackTransaction.call(this, known).finally(() => endTurn(known))
  }
}

/**
 * A unique key that a document may do without is left out where it is empty: to MongoDB a missing
 * key is no key, but an explicit null is one, and there can be only one of it.
 */
export function omitEmptyUniqueKeys(db: BaseDatabaseAdapter): void {
  const { create } = db
  const createWithoutEmptyKeys: Create = (args) => {
    const { flattenedFields } = db.payload.collections[args.collection]!.config
    const keys = new Set(
      flattenedFields.flatMap((field) =>
        'unique' in field && field.unique && !('required' in field && field.required) ? [field.name] : [],
      ),
    )
    const data = Object.fromEntries(Object.entries(args.data).filter(([name, value]) => value !== null || !keys.has(name)))
    return create.call(db, { ...args, data })
  }
  db.create = createWithoutEmptyKeys
}
