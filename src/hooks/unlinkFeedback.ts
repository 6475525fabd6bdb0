import type { CollectionBeforeDeleteHook } from 'payload'

import type { Id } from '../fields/ids.ts'
import { readAll } from '../store/database.ts'

/**
 * Readers' questions lose the article that they were asked at, each with an entry in the log. Not a
 * refusal: anybody may ask at an article, and nobody outside shall keep it from being deleted.
 */
export const unlinkFeedback: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const question of await readAll<{ id: Id }>(req.payload, req, 'feedback', { article: { equals: id } }, 'id', { article: true })) {
    await req.payload.update({ collection: 'feedback', id: question.id, data: { article: null }, depth: 0, req })
  }
}
