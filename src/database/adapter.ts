import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { wallTimers } from '../platform/clock.ts'
import type { Env } from '../platform/env.ts'
import { sqliteFile } from '../platform/databaseUrl.ts'
import { omitEmptyUniqueKeys, withWriteTurns } from './mongodbAdapter.ts'
import { createWriteTurns, type WriteTurns } from './writeTurns.ts'
import { createSqliteClient, type SqliteClient } from './sqliteClient.ts'

export { sqliteFile } from '../platform/databaseUrl.ts'

/** How long a writer waits for its turn, in milliseconds. */
const PATIENCE = 30_000

const known = new WeakMap<object, WriteTurns>()

/** The turns that writers of a database take. */
export const turnsOf = (db: object): WriteTurns | undefined => known.get(db)

/**
 * The database of this installation: an embedded SQLite file by default, MongoDB when
 * `DATABASE_URL` says so. On both, transactions that write take turns within the process:
 * SQLite has one writer anyway (and libsql fails at once instead of waiting), and the audit
 * log is one chain.
 */
export function databaseOf(env: Pick<Env, 'databaseUrl' | 'databaseKind'>): DatabaseAdapterObj {
  const turns = createWriteTurns(PATIENCE, wallTimers)
  return env.databaseKind === 'mongodb' ? mongodb(env.databaseUrl, turns) : sqlite(env.databaseUrl, turns)
}

function sqlite(url: string, turns: WriteTurns): DatabaseAdapterObj {
  const file = sqliteFile(url)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const adapter = sqliteAdapter({
    client: { url: `file:${file}` },
    autoIncrement: true,
    // The schema changes by migrations alone, in development too: one way to make a database.
    push: false,
    migrationDir: 'migrations/sqlite',
    transactionOptions: {},
  })
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const client = createSqliteClient({ url: `file:${file}` }, turns)
      // `connect` keeps a client that it is given, and leaves its settings alone.
      Object.assign(db, { client })
      rejectFailedCommits(db, client)
      known.set(db, turns)
      return db
    },
  }
}

/** Payload takes a transaction that SQLite could not commit for one that stands: whoever saved must hear that it was lost. */
function rejectFailedCommits(db: BaseDatabaseAdapter, client: SqliteClient): void {
  const { commitTransaction } = db
  db.commitTransaction = async function (id) {
    const known = await id
    const transaction = this.sessions?.[known] === undefined ? null : client.latestTransaction()
    await commitTransaction.call(this, known)
    if (transaction?.commitError) throw transaction.commitError
  }
}

function mongodb(url: string, turns: WriteTurns): DatabaseAdapterObj {
  const adapter = mongooseAdapter({
    url,
    migrationDir: 'migrations/mongodb',
    transactionOptions: { writeConcern: { w: 'majority', j: true }, readConcern: { level: 'snapshot' } },
    // Unique keys are what keeps two instances from doing one thing twice: they stand before the first write.
    ensureIndexes: true,
  })
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      withWriteTurns(db, turns)
      omitEmptyUniqueKeys(db)
      known.set(db, turns)
      return db
    },
  }
}
