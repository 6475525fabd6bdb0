import type { PayloadRequest } from 'payload'

import { toldAsOne } from '../hooks/history.ts'

/** Marks a programme's change whose slots are carried along by the act that makes it. */
export const bySeriesEdit = 'bySeriesEdit'

/** Writes a programme within an edit of its series: told in the log by the edit, its slots carried along by it. */
export async function asPartOfEdit<T>(req: PayloadRequest, write: () => Promise<T>): Promise<T> {
  const before = req.context
  req.context = { ...before, ...toldAsOne, [bySeriesEdit]: true }
  try {
    return await write()
  } finally {
    // Payload keeps a request's context from one call to the next.
    req.context = before
  }
}
