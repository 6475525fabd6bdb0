import type { CollectionAfterChangeHook } from 'payload'

import { wallClock } from '../platform/clock.ts'
import { recordPublication, type PublishedArticle } from '../operations/publishing/recordPublication.ts'
import { isPublished, publicBefore } from './publicState.ts'

/** What is published has appeared. */
export const recordWhenPublished: CollectionAfterChangeHook = async ({ doc, collection, req }) => {
  if (!isPublished(doc as { _status?: string }) || isPublished(publicBefore(req, collection.slug, doc.id))) return
  await recordPublication(req, doc as PublishedArticle, wallClock.now())
}
