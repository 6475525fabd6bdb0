import { setTimeout as wait } from 'node:timers/promises'

import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload'

const attempts = 5
const firstWait = 40

/** Another instance wrote the same documents first: MongoDB gave this transaction up and asks for it anew. */
export const overtaken = (error: unknown): boolean =>
  (error as { hasErrorLabel?: (label: string) => boolean } | null)?.hasErrorLabel?.('TransientTransactionError') ?? false

/** Another process kept SQLite longer than it is waited for. Payload hands on the text of the error alone. */
export const lockedOut = (error: unknown): boolean => error instanceof Error && /SQLITE_BUSY|database is locked/.test(error.message)

/**
 * Runs work in one transaction: all of it stands, or none. Given the instance alone
 * the system acts, with a request of its own; inside a request's transaction the work joins it. A transaction
 * that another instance overtook is begun again, so the work must leave nothing behind outside it.
 */
export async function inTransaction<T>(given: PayloadRequest | Payload, work: (req: PayloadRequest) => Promise<T>): Promise<T> {
  const req = 'payload' in given ? given : await createLocalReq({}, given)
  for (let attempt = 1; ; attempt++) {
    const opened = await initTransaction(req)
    try {
      const result = await work(req)
      if (opened) await commitTransaction(req)
      return result
    } catch (error) {
      if (!opened) throw error
      await killTransaction(req)
      if (!overtaken(error) || attempt === attempts) throw error
      await wait(firstWait * 2 ** attempt)
    }
  }
}
