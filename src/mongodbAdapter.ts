import type { BaseDatabaseAdapter, Create } from 'payload'

import type { Release, Turns } from './oneAtATime.ts'

/** Transactions of one process take turns, as on SQLite: the audit log is one chain. */
export function takingTurns(db: BaseDatabaseAdapter, turns: Turns): void {
  const { beginTransaction, commitTransaction, rollbackTransaction } = db
  const held = new Map<number | string, Release>()
  const give = (id: number | string | undefined) => {
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
    else held.set(id, release)
    return id
  }
  db.commitTransaction = async function (id) {
    const known = await id
    await commitTransaction.call(this, known).finally(() => give(known))
  }
  db.rollbackTransaction = async function (id) {
    const known = await id
    await rollbackTransaction.call(this, known).finally(() => give(known))
  }
}

/**
 * A unique key that a document may do without is left out where it is empty: to MongoDB a missing
 * key is no key, but an explicit null is one, and there can be only one of it.
 */
export function leavingEmptyKeysOut(db: BaseDatabaseAdapter): void {
  const { create } = db
  const leavingOut: Create = (args) => {
    const { flattenedFields } = db.payload.collections[args.collection]!.config
    const keys = new Set(flattenedFields.flatMap((field) => ('unique' in field && field.unique && !('required' in field && field.required) ? [field.name] : [])))
    const data = Object.fromEntries(Object.entries(args.data).filter(([name, value]) => value !== null || !keys.has(name)))
    return create.call(db, { ...args, data })
  }
  db.create = leavingOut
}
