import type { CollectionAfterChangeHook } from 'payload'

import { wallClock } from '../clock.ts'
import { recordPublication, type PublishedArticle } from '../operations/recordPublication.ts'

/** What is published has appeared. */
export const recordWhenPublished: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (doc._status !== 'published' || previousDoc?._status === 'published') return
  await recordPublication(req, doc as PublishedArticle, wallClock.now())
}
