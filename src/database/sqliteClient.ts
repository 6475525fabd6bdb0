import type { Client, Config, InStatement, Transaction } from '@libsql/client'

import { wallClock, wallTimers } from '../platform/clock.ts'
import { createLockWait, type LockPatience } from './lockWait.ts'
import { connectionPragmas, connectionTo, filePragmas, setUp, withoutNaN } from './sqliteConnection.ts'
import { transactionOn, type TransactionOutcome } from './sqliteTransaction.ts'
import type { WriteTurns } from './writeTurns.ts'

const usualPatience: LockPatience = { patience: 8_000, every: 100, timers: wallTimers, clock: wallClock }

const READS = /^\s*(select|pragma|explain)\b/i
const isRead = (statement: InStatement): boolean => READS.test(typeof statement === 'string' ? statement : statement.sql)

export interface SqliteClient extends Client {
  /** The transaction that is open, or the last that was: there is one at a time. */
  latestTransaction(): Readonly<TransactionOutcome>
}

/**
 * A libsql client on which writers take turns. libsql answers synchronously, so a second writer
 * would not wait for the first but block the very thread that could end it, until SQLITE_BUSY.
 *
 * Transactions have a connection of their own, always the same: libsql would leave one behind for
 * each, without any pragma and with all its memory, until the garbage is collected.
 */
export function createSqliteClient(config: Config, turns: WriteTurns, lock: LockPatience = usualPatience): SqliteClient {
  let latest: TransactionOutcome = { commitError: null }
  const waitForLock = createLockWait(lock)
  const plain = connectionTo(config, (client) => setUp(client, [...connectionPragmas, ...filePragmas]))
  const writer = connectionTo(config, async (client) => {
    await plain.ready
    await setUp(client, connectionPragmas)
  })

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const release = await turns.take()
    try {
      return await work()
    } finally {
      release()
    }
  }

  async function transaction(): Promise<Transaction> {
    const release = await turns.take()
    try {
      await waitForLock(() => writer.execute('BEGIN IMMEDIATE'))
      latest = { commitError: null }
    } catch (error) {
      release()
      throw error
    }
    return transactionOn(writer, latest, release)
  }

  return {
    protocol: plain.client.protocol,
    get closed() {
      return plain.client.closed
    },
    execute: (statement: InStatement) =>
      isRead(statement) ? plain.execute(withoutNaN(statement)) : inTurn(() => waitForLock(() => plain.execute(withoutNaN(statement)))),
    batch: (statements, mode) => inTurn(() => plain.client.batch(statements as InStatement[], mode)),
    migrate: (statements) => inTurn(() => plain.client.migrate(statements)),
    executeMultiple: (sql) => inTurn(() => plain.client.executeMultiple(sql)),
    transaction,
    sync: () => plain.client.sync(),
    close: () => {
      plain.client.close()
      writer.client.close()
    },
    latestTransaction: () => latest,
  } as SqliteClient
}
