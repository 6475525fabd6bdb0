import type { PayloadRequest } from 'payload'

const mark = 'asOneAct'

/** Whether what is written belongs to an act that tells itself in the log and carries along what hangs on it. */
export const isOfOneAct = (req: PayloadRequest): boolean => req.context[mark] === true

/** Does work whose writes are one act: it, and not each of them, is told in the log and followed up. */
export async function asOneAct<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const before = req.context
  req.context = { ...before, [mark]: true }
  try {
    return await work()
  } finally {
    // Payload keeps a request's context from one call to the next.
    req.context = before
  }
}
