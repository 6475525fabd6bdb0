import { createClient, type Client, type Config, type InStatement, type Transaction } from '@libsql/client'

import type { Turns } from './oneAtATime.ts'

/** Other processes (a command beside the running server) are waited for, inside SQLite, this long. */
const busyMilliseconds = 10_000
/** Of the file: readers do not wait for writers. Kept by SQLite, so set once. */
const writeAheadLog = ['PRAGMA journal_mode = WAL']
/** Of a connection. */
const pragmas = [`PRAGMA busy_timeout = ${busyMilliseconds}`, 'PRAGMA synchronous = NORMAL', 'PRAGMA foreign_keys = ON']

const reads = /^\s*(select|pragma|explain)\b/i
/** What is no number equals nothing: an id like `abc` in an address finds no row, and is no crash. */
const withoutNaN = (statement: InStatement): InStatement =>
  typeof statement === 'object' && Array.isArray(statement.args) && statement.args.some(Number.isNaN)
    ? { ...statement, args: statement.args.map((value) => (Number.isNaN(value) ? null : value)) }
    : statement
const textOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql)

/**
 * A libsql client on which writers take turns. libsql answers synchronously, so a second writer
 * would not wait for the first but block the very thread that could end it, until SQLITE_BUSY;
 * and it opens a fresh connection, without any pragma, after each transaction.
 */
export function withWriteTurns(config: Config, turns: Turns): Client {
  const client = createClient(config)
  const ready = prepare([...pragmas, ...writeAheadLog])
  async function prepare(statements: readonly string[]): Promise<void> {
    for (const statement of statements) await client.execute(statement)
  }

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const release = await turns.take()
    try {
      return await work()
    } finally {
      release()
    }
  }

  async function transaction(): Promise<Transaction> {
    await ready
    const release = await turns.take()
    let inner: Transaction
    try {
      inner = await client.transaction('write')
      await prepare(pragmas)
    } catch (error) {
      release()
      throw error
    }
    return releasing(inner, release)
  }

  return {
    protocol: client.protocol,
    get closed() {
      return client.closed
    },
    execute: async (statement: InStatement) => {
      await ready
      return reads.test(textOf(statement)) ? client.execute(withoutNaN(statement)) : inTurn(() => client.execute(withoutNaN(statement)))
    },
    batch: (statements, mode) => inTurn(() => client.batch(statements as InStatement[], mode)),
    migrate: (statements) => inTurn(() => client.migrate(statements)),
    executeMultiple: (sql) => inTurn(() => client.executeMultiple(sql)),
    transaction,
    sync: () => client.sync(),
    close: () => client.close(),
  } as Client
}

/** The same transaction; its end, whichever way it ends, ends the turn. */
function releasing(inner: Transaction, release: () => void): Transaction {
  return {
    get closed() {
      return inner.closed
    },
    execute: (statement) => inner.execute(withoutNaN(statement as InStatement)),
    batch: (statements) => inner.batch(statements),
    executeMultiple: (sql) => inner.executeMultiple(sql),
    commit: () => inner.commit().finally(release),
    rollback: () => inner.rollback().finally(release),
    close: () => {
      inner.close()
      release()
    },
  }
}
