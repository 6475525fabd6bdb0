import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload'

/**
 * Runs work in one transaction: all of it stands, or none. Without a request the system acts,
 * and gets a request of its own; inside a request's transaction the work joins it.
 */
export async function inTransaction<T>(
  payload: Payload,
  given: PayloadRequest | undefined,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const req = given ?? (await createLocalReq({}, payload))
  const opened = await initTransaction(req)
  try {
    const result = await work(req)
    if (opened) await commitTransaction(req)
    return result
  } catch (error) {
    if (opened) await killTransaction(req)
    throw error
  }
}
