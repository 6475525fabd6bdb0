import type { PayloadRequest, Where } from 'payload'

import { countPermitted } from '../../database/readPermitted.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { Instant } from '../../obligations/index.ts'
import type { FeedbackCounts } from '../../reports/periodReport/input.ts'

/** Readers' questions that came in within a span, as the person may read them; null where none has ever come in. */
export async function readFeedbackCounts(
  req: PayloadRequest,
  { from, to }: { from: Instant; to: Instant },
): Promise<FeedbackCounts | null> {
  const count = (...where: Where[]): Promise<number> => countPermitted(req, 'feedback', { and: where })
  if ((await count()) === 0) return null
  const within: Where = { receivedAt: { greater_than_equal: instantToStore(from), less_than: instantToStore(to) } }
  return {
    received: await count(within),
    // What is published has been answered.
    answered: await count(within, { state: { equals: 'published' } }),
    rejected: await count(within, { state: { equals: 'rejected' } }),
  }
}
