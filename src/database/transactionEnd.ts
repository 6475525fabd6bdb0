import type { Payload } from 'payload'

type TransactionId = number | string

/** What is called when a transaction of an instance has ended, whoever began it. */
export interface TransactionEnd {
  /** The database has committed it; whoever committed it goes on after this. */
  committed(transaction: TransactionId): void
  /** Nothing that was written in it stands. */
  rolledBack(transaction: TransactionId): void
}

/**
 * Payload has no hook for the end of a transaction, so its adapter's two functions are wrapped. A commit that fails
 * throws to whoever asked for it and is followed by a rollback: `rolledBack` is called, even where a database was cut
 * off after it had committed.
 */
export function onTransactionEnd({ db }: Payload, { committed, rolledBack }: TransactionEnd): void {
  const { commitTransaction, rollbackTransaction } = db
  db.commitTransaction = async function (id) {
    const transaction = await id
    await commitTransaction.call(this, transaction)
    committed(transaction)
  }
  db.rollbackTransaction = async function (id) {
    const transaction = await id
    rolledBack(transaction)
    await rollbackTransaction.call(this, transaction)
  }
}
