import { createClient, LibsqlError, type Client, type Config, type InStatement, type ResultSet, type Transaction } from '@libsql/client'

import { wallClock, wallTimers, type Clock, type Timers } from './clock.ts'
import type { Turns } from './oneAtATime.ts'

/**
 * Other processes (a command beside the running server) are waited for, inside SQLite, this long: libsql
 * waits in the thread that serves everybody, so it must be next to nothing.
 */
const busyMilliseconds = 20

/** How a write waits for another process, while everybody else is served. */
export interface LockPatience {
  /** Milliseconds until the write is refused. */
  readonly patience: number
  readonly every: number
  readonly timers: Timers
  readonly clock: Clock
}
const usualPatience: LockPatience = { patience: 8_000, every: 100, timers: wallTimers, clock: wallClock }
/** Of the file: readers do not wait for writers. Kept by SQLite, so set once. */
const writeAheadLog = ['PRAGMA journal_mode = WAL']
/** Of a connection. */
/** FULL: what has been acknowledged is on the disk, whatever happens to the power; measured in docs/decisions/0015. */
const pragmas = [`PRAGMA busy_timeout = ${busyMilliseconds}`, 'PRAGMA synchronous = FULL', 'PRAGMA foreign_keys = ON']

const reads = /^\s*(select|pragma|explain)\b/i
/** What is no number equals nothing: an id like `abc` in an address finds no row, and is no crash. */
const withoutNaN = (statement: InStatement): InStatement =>
  typeof statement === 'object' && Array.isArray(statement.args) && statement.args.some(Number.isNaN)
    ? { ...statement, args: statement.args.map((value) => (Number.isNaN(value) ? null : value)) }
    : statement
const textOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql)

/** After these nothing of a transaction stands, whatever is still asked of it; other errors leave it open. */
const survives = /^SQLITE_(CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)/

/** Another process has the file, and had it longer than it was waited for. */
const isBusy = (error: unknown): boolean => (error as LibsqlError | undefined)?.code?.startsWith('SQLITE_BUSY') ?? false

/** What became of a transaction; `commitError` is null while nothing went wrong at its end. */
interface Outcome {
  commitError: Error | null
}

export interface TurnTakingClient extends Client {
  /** The transaction that is open, or the last that was: there is one at a time. */
  latestTransaction(): Readonly<Outcome>
}

interface Connection {
  readonly client: Client
  readonly ready: Promise<void>
  execute(statement: InStatement): Promise<ResultSet>
}

async function setUp(client: Client, settings: readonly string[]): Promise<void> {
  for (const statement of settings) await client.execute(statement)
}

/**
 * A connection that is made anew after it has waited for another process in vain: libsql leaves the
 * statement that failed under way until the garbage is collected, and beside it nothing is ever committed.
 */
function connectionTo(config: Config, first: (client: Client) => Promise<void>): Connection {
  let client = createClient(config)
  const ready = first(client)

  async function replace(failed: Client): Promise<void> {
    const next = createClient(config)
    await setUp(next, pragmas)
    if (client === failed) client = next
    else next.close()
    await failed.execute('ROLLBACK').catch(() => undefined)
    failed.close()
  }

  return {
    ready,
    get client() {
      return client
    },
    async execute(statement) {
      await ready
      const used = client
      try {
        return await used.execute(statement)
      } catch (error) {
        if (isBusy(error)) await replace(used)
        throw error
      }
    },
  }
}

/**
 * A libsql client on which writers take turns. libsql answers synchronously, so a second writer
 * would not wait for the first but block the very thread that could end it, until SQLITE_BUSY.
 *
 * Transactions have a connection of their own, always the same: libsql would leave one behind for
 * each, without any pragma and with all its memory, until the garbage is collected.
 */
export function withWriteTurns(config: Config, turns: Turns, lock: LockPatience = usualPatience): TurnTakingClient {
  let latest: Outcome = { commitError: null }
  const waiting = createLockWait(lock)
  const plain = connectionTo(config, (client) => setUp(client, [...pragmas, ...writeAheadLog]))
  const writer = connectionTo(config, async (client) => {
    await plain.ready
    await setUp(client, pragmas)
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
      await waiting(() => writer.execute('BEGIN IMMEDIATE'))
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
      reads.test(textOf(statement)) ? plain.execute(withoutNaN(statement)) : inTurn(() => waiting(() => plain.execute(withoutNaN(statement)))),
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
  } as TurnTakingClient
}

/**
 * Tries again while another process has the file, giving the thread back in between. Once it has been waited
 * for in vain, those who come next are refused at once, until it is free again: waits must not add up.
 */
function createLockWait({ patience, every, timers, clock }: LockPatience): <T>(work: () => Promise<T>) => Promise<T> {
  let inVain = false
  return async (work) => {
    const until = clock.now() + (inVain ? 0 : patience)
    for (;;) {
      try {
        const result = await work()
        inVain = false
        return result
      } catch (error) {
        if (!isBusy(error)) throw error
        if (clock.now() >= until) {
          inVain = true
          throw error
        }
        await new Promise((resolve) => timers.setTimeout(resolve, every))
      }
    }
  }
}

/** The transaction that has just begun on a connection; its end, whichever way it ends, ends the turn. */
function transactionOn(writer: Connection, outcome: Outcome, release: () => void): Transaction {
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
      if (how === 'ROLLBACK') return
      outcome.commitError = error as Error
      throw error
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
