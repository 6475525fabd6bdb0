import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

const mark = 'operator'

/** A request of whoever commands the server itself: no account is behind it, and the log says so. */
export const requestOfOperator = (payload: Payload, name: string | null): Promise<PayloadRequest> =>
  createLocalReq({ context: { [mark]: name ?? '' } }, payload)

/** How the log calls the operator behind a request, with the name of the account on that machine; null where there is none. */
export function operatorOf({ context }: Partial<PayloadRequest>): string | null {
  const name = context?.[mark]
  if (typeof name !== 'string') return null
  return name === '' ? 'server operator' : `server operator (${name})`
}
