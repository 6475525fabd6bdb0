import { randomBytes, randomUUID } from 'node:crypto'

import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig, PayloadRequest } from 'payload'

import { wallClock } from '../platform/clock.ts'
import type { WebhookEvent } from '../i18n/webhooks.ts'
import { queueDeliveries } from '../operations/delivery/queueDeliveries.ts'
import { isPublicAfter, isPublished, publicBefore, type PublicDoc } from './publicState.ts'

export const webhookHooks: CollectionConfig['hooks'] = {
  beforeChange: [({ data }) => (data.secret ? data : { ...data, secret: `whsec_${randomBytes(24).toString('base64')}` })],
}

const tell = (req: PayloadRequest, resource: string, event: WebhookEvent, slug: string | null | undefined): Promise<void> =>
  slug ? queueDeliveries(req, { resource, event, slug }, wallClock.now(), randomUUID) : Promise.resolve()

const afterChange: CollectionAfterChangeHook = async ({ doc, collection, req }) => {
  const after = doc as PublicDoc
  const before = publicBefore(req, collection.slug, after.id)
  if (isPublished(after)) await tell(req, collection.slug, isPublished(before) ? 'change' : 'publication', after.slug)
  else if (isPublished(before) && !(await isPublicAfter(req, collection.slug, after)))
    await tell(req, collection.slug, 'withdrawal', before!.slug)
}

const afterDelete: CollectionAfterDeleteHook = async ({ doc, collection, req }) => {
  if (isPublished(doc as PublicDoc)) await tell(req, collection.slug, 'withdrawal', (doc as PublicDoc).slug)
}

/** Tells those who asked to be told of a segment's or an article's publication. */
export const queueOnPublication = { afterChange, afterDelete }
