import type { DbRequest } from './read.ts'

/** What was asked for last in each transaction; goes with its session. */
const last = new WeakMap<object, Promise<unknown>>()

/**
 * Work that reads what is there and writes what follows from it, such as the next number: within one
 * transaction, where nothing keeps two such works apart, each waits for the one asked for before it.
 * Outside of a transaction they wait for each other within the process.
 */
export async function afterEarlierWork<T>(req: DbRequest, work: () => Promise<T>): Promise<T> {
  const transaction = await req.transactionID
  const session = (transaction == null ? undefined : req.payload.db.sessions?.[transaction]) ?? req.payload.db
  const done = (last.get(session) ?? Promise.resolve()).then(work, work)
  last.set(session, done)
  return done
}
