import { LibsqlError, type InStatement, type ResultSet, type Transaction } from '@libsql/client'

import { withoutNaN, type SqliteConnection } from './sqliteConnection.ts'

/** After these errors the transaction is still open; after any other nothing of it is kept. */
const LEAVES_OPEN = /^SQLITE_(CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)/

/** What became of a transaction; `commitError` is null while its commit has not failed. */
export interface TransactionOutcome {
  commitError: Error | null
}

/** The transaction that has just begun on a connection; its end, whichever way it ends, ends the turn. */
export function transactionOn(connection: SqliteConnection, outcome: TransactionOutcome, release: () => void): Transaction {
  let state: 'open' | 'lost' | 'over' = 'open'

  async function execute(statement: InStatement): Promise<ResultSet> {
    if (state !== 'open') throw new LibsqlError('The transaction is closed', 'TRANSACTION_CLOSED')
    try {
      return await connection.execute(withoutNaN(statement))
    } catch (error) {
      // SQLite may have rolled back by itself: what follows must not be written on its own.
      if (!LEAVES_OPEN.test((error as LibsqlError).code ?? '')) state = 'lost'
      throw error
    }
  }

  async function end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (state === 'over') return
    const lost = state === 'lost'
    state = 'over'
    try {
      if (how === 'COMMIT' && lost) throw new LibsqlError('The transaction has been rolled back', 'TRANSACTION_CLOSED')
      await connection.execute(how)
    } catch (error) {
      // Nothing may stay open for the next one; where nothing is, there is nothing to undo.
      await connection.execute('ROLLBACK').catch(() => undefined)
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
