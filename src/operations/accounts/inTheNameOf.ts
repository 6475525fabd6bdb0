import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { toStoredId } from '../../database/read.ts'

/** A user's document as a request bears it. */
export const asUser = (doc: unknown): PayloadRequest['user'] =>
  typeof doc === 'object' && doc !== null ? ({ ...doc, collection: 'users' } as PayloadRequest['user']) : null

/**
 * A request for what follows from a user's act after the request that began it is over: the log names
 * that user. Where the account is gone, or nobody was behind it, the system acts.
 */
export async function requestInTheNameOf(payload: Payload, userId: string | null | undefined): Promise<PayloadRequest> {
  const user = userId
    ? await payload.findByID({ collection: 'users', id: toStoredId(payload, userId), depth: 0, disableErrors: true })
    : null
  return createLocalReq({ user: asUser(user) ?? undefined }, payload)
}
