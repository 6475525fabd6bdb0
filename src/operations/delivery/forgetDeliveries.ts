import type { Payload, Where } from 'payload'

import { instantToStore } from '../../documents/instants.ts'
import { DAY, type Instant } from '../../obligations/index.ts'

/** How long one may look up what was told to a webhook. */
const kept = 90 * DAY

/** Deletes messages for webhooks that were settled long ago: they are letters, not history. Gives back how many. */
export async function forgetDeliveries(payload: Payload, now: Instant): Promise<number> {
  const where: Where = { and: [{ state: { not_equals: 'queued' } }, { at: { less_than: instantToStore(now - kept) } }] }
  const { totalDocs } = await payload.db.count({ collection: 'webhook-deliveries', where })
  if (totalDocs > 0) await payload.db.deleteMany({ collection: 'webhook-deliveries', where })
  return totalDocs
}
