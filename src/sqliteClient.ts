import { createClient, LibsqlError, type Client, type Config, type InStatement, type ResultSet, type Transaction } from '@libsql/client'

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

/** After these nothing of a transaction stands, whatever is still asked of it; other errors leave it open. */
const survives = /^SQLITE_(CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)/

/**
 * A libsql client on which writers take turns. libsql answers synchronously, so a second writer
 * would not wait for the first but block the very thread that could end it, until SQLITE_BUSY.
 *
 * Transactions have a connection of their own, always the same: libsql would leave one behind for
 * each, without any pragma and with all its memory, until the garbage is collected.
 */
export function withWriteTurns(config: Config, turns: Turns): Client {
  const [client, writer] = [createClient(config), createClient(config)]
  const ready = (async () => {
    for (const statement of [...pragmas, ...writeAheadLog]) await client.execute(statement)
    for (const statement of pragmas) await writer.execute(statement)
  })()

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
    try {
      await writer.execute('BEGIN IMMEDIATE')
    } catch (error) {
      release()
      throw error
    }
    return transactionOn(writer, release)
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
    close: () => {
      client.close()
      writer.close()
    },
  } as Client
}

/** The transaction that has just begun on a connection; its end, whichever way it ends, ends the turn. */
function transactionOn(writer: Client, release: () => void): Transaction {
  let state: 'open' | 'lost' | 'over' = 'open'

  async function execute(statement: InStatement): Promise<ResultSet> {
    if (state !== 'open') throw new LibsqlError('The transaction is closed', 'TRANSACTION_CLOSED')
    try {
      return await writer.execute(withoutNaN(statement))
    } catch (error) {
      // SQLite may have rolled back by itself: what follows must not be written on its own.
      if (!survives.test((error as LibsqlError).code ?? '')) state = 'lost'
      throw error
    }
  }

  async function end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (state === 'over') return
    const lost = state === 'lost'
    state = 'over'
    try {
      if (how === 'COMMIT' && lost) throw new LibsqlError('The transaction has been rolled back', 'TRANSACTION_CLOSED')
      await writer.execute(how)
    } catch (error) {
      // Nothing may stay open for the next one; where nothing is, there is nothing to undo.
      await writer.execute('ROLLBACK').catch(() => undefined)
      if (how === 'COMMIT') throw error
    } finally {
      release()
    }
  }

  return {
    get closed() {
      return state !== 'open'
    },
    execute: (statement: InStatement) => execute(statement),
    async batch(statements: InStatement[]) {
      const results: ResultSet[] = []
      for (const statement of statements) results.push(await execute(statement))
      return results
    },
    executeMultiple: () => Promise.reject(new Error('Statements of a transaction are executed one by one')),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK'),
  } as Transaction
}
