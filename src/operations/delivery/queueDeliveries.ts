import type { PayloadRequest } from 'payload'

import { instantToStore } from '../../documents/instants.ts'
import type { WebhookEvent } from '../../i18n/webhooks.ts'
import { readAll } from '../../database/read.ts'

/** What happened, as a webhook tells it: where to look, and nothing of what is there. */
export interface Occasion {
  resource: string
  event: WebhookEvent
  slug: string
}

/** Puts a message for every webhook that wants it into the outbox, in the transaction of what happened. */
export async function queueDeliveries(
  req: PayloadRequest,
  { resource, event, slug }: Occasion,
  now: number,
  newKey: () => string,
): Promise<void> {
  const hooks = await readAll(req, 'webhooks', { where: { active: { equals: true } } })
  const at = instantToStore(now)
  for (const hook of hooks) {
    if (!hook.events?.includes(event)) continue
    await req.payload.db.create({
      collection: 'webhook-deliveries',
      data: { key: `msg_${newKey()}`, webhook: hook.id, event, resource, slug, state: 'queued', attempts: 0, at, nextAttemptAt: at },
      req,
    })
  }
}
