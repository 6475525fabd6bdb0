import type { PayloadRequest } from 'payload'

const mark = 'asConsequence'

/** Whether what is written follows from another act of the person's, who need not have a right to it by herself. */
export const isConsequence = (req: PayloadRequest): boolean => req.context[mark] === true

/** Does what follows from an act that was allowed: the log names the person, whose organizations are not asked again. */
export async function asConsequence<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const before = req.context
  req.context = { ...before, [mark]: true }
  try {
    return await work()
  } finally {
    // Payload keeps a request's context from one call to the next.
    req.context = before
  }
}
