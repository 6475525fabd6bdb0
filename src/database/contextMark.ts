import type { PayloadRequest } from 'payload'

/** A mark that a request's context bears while work is done under it. */
export interface ContextMark {
  isSet(req: PayloadRequest): boolean
  during<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T>
}

export const contextMark = (name: string): ContextMark => ({
  isSet: (req) => req.context[name] === true,
  async during(req, work) {
    const before = req.context
    req.context = { ...before, [name]: true }
    try {
      return await work()
    } finally {
      // Payload keeps a request's context from one call to the next.
      req.context = before
    }
  },
})
