import type { Payload, PayloadRequest } from 'payload'

/** What was asked for last in each transaction; goes with its session. */
const last = new WeakMap<object, Promise<unknown>>()

/**
 * Work that reads what is there and writes what follows from it, such as the next number: within one
 * transaction, where nothing keeps two such works apart, each waits for the one asked for before it.
 * Outside of a transaction they wait for each other within the process.
 */
export async function inOrder<T>(payload: Payload, req: Partial<PayloadRequest>, work: () => Promise<T>): Promise<T> {
  const transaction = await req.transactionID
  const session = (transaction == null ? undefined : payload.db.sessions?.[transaction]) ?? payload.db
  const done = (last.get(session) ?? Promise.resolve()).then(work, work)
  last.set(session, done)
  return done
}
