import { randomBytes, randomUUID } from 'node:crypto'

import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig, PayloadRequest } from 'payload'

import { wallClock } from '../clock.ts'
import type { WebhookEvent } from '../i18n/webhooks.ts'
import { queueDeliveries } from '../operations/queueDeliveries.ts'

export const webhookHooks: CollectionConfig['hooks'] = {
  beforeChange: [({ data }) => (data.secret ? data : { ...data, secret: `whsec_${randomBytes(24).toString('base64')}` })],
}

interface Doc { id: number | string; slug?: string | null; _status?: string | null; publishedAt?: string | null }

const tell = (req: PayloadRequest, resource: string, event: WebhookEvent, slug: string | null | undefined): Promise<void> =>
  slug ? queueDeliveries(req, { resource, event, slug }, wallClock.now(), randomUUID) : Promise.resolve()

/** What became of a document for the public: a draft beside it is nothing to it. */
function eventOf(before: Doc | undefined, after: Doc): WebhookEvent | null {
  const was = before?._status === 'published'
  if (after._status === 'published') return was ? 'change' : 'publication'
  return was ? 'withdrawal' : null
}

const afterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, collection, req }) => {
  const event = eventOf(previousDoc as Doc | undefined, doc as Doc)
  if (event === null) return
  // A draft that is saved beside what is published leaves that as it is.
  if (event === 'withdrawal' && (await isStillPublished(req, collection.slug, doc.id))) return
  await tell(req, collection.slug, event, (doc as Doc).slug)
}

const afterDelete: CollectionAfterDeleteHook = async ({ doc, collection, req }) => {
  if ((doc as Doc)._status === 'published') await tell(req, collection.slug, 'withdrawal', (doc as Doc).slug)
}

async function isStillPublished(req: PayloadRequest, collection: string, id: number | string): Promise<boolean> {
  const { docs } = await req.payload.db.find<Doc>({
    collection: collection as 'segments', where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] }, limit: 1, pagination: false, select: { slug: true }, req,
  })
  return docs.length > 0
}

/** Tells those who asked to be told of a segment's or an article's publication. */
export const tellWebhooks = { afterChange, afterDelete }
