import type { CollectionBeforeChangeHook } from 'payload'

import { wallClock } from '../platform/clock.ts'
import { instantToStore } from '../documents/instants.ts'

/**
 * The first publication keeps its date whatever is edited later: re-dating cannot fill a past window.
 * Who sets a publication time is remembered, so that the right is tested again when the time comes.
 */
export const keepFirstDate: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (data.publishAt && data.publishAt !== originalDoc?.publishAt) data.publishBy = req.user?.id ?? null
  if (originalDoc?.publishedAt) data.publishedAt = originalDoc.publishedAt
  else if (data._status === 'published') data.publishedAt = instantToStore(wallClock.now())
  // Its time has come and gone: a later draft is not to publish itself.
  if (data._status === 'published') data.publishAt = null
  return data
}
