import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { Id } from '../documents/ids.ts'

/** A segment or an article as the public sees it, or saw it before. */
export interface PublicDoc {
  readonly id: Id
  readonly _status?: string | null
  readonly slug?: string | null
  readonly [field: string]: unknown
}

interface Memory {
  publicBefore?: Map<string, PublicDoc | null>
}

const memoryOf = (req: PayloadRequest): Map<string, PublicDoc | null> => ((req.context as Memory).publicBefore ??= new Map())
const keyOf = (collection: string, id: Id): string => `${collection}/${id}`

const readPublic = async (req: PayloadRequest, collection: 'segments' | 'articles', id: Id): Promise<PublicDoc | null> =>
  (await req.payload.findByID({
    collection,
    id,
    draft: false,
    depth: 0,
    disableErrors: true,
    req,
    showHiddenFields: true,
  })) as PublicDoc | null

/**
 * Before a change: remembers what the public sees. Payload's `previousDoc` is the newest version, and
 * that is a draft which nobody has seen as soon as an editor has typed beside what is published.
 */
export const rememberPublic: CollectionBeforeChangeHook = async ({ collection, originalDoc, operation, req }) => {
  if (operation !== 'update') return
  const { id } = originalDoc as { id: Id }
  memoryOf(req).set(keyOf(collection.slug, id), await readPublic(req, collection.slug as 'segments', id))
}

/** What the public saw of a document before the change that is being told of; null when there was nothing of it. */
export const publicBefore = (req: PayloadRequest, collection: string, id: Id): PublicDoc | null =>
  memoryOf(req).get(keyOf(collection, id)) ?? null

export const isPublished = (doc: { _status?: string | null } | null): boolean => doc?._status === 'published'

/** Whether the public sees the document after a change that left `doc`: a draft may have been saved beside it. */
export async function isPublicAfter(req: PayloadRequest, collection: string, doc: PublicDoc): Promise<boolean> {
  if (isPublished(doc)) return true
  return isPublished(publicBefore(req, collection, doc.id)) && isPublished(await readPublic(req, collection as 'segments', doc.id))
}
