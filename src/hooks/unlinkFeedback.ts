import type { CollectionBeforeDeleteHook } from 'payload'

import { readAll } from '../database/read.ts'

/**
 * Readers' questions lose the article that they were asked at, each with an entry in the log. Not a
 * refusal: anybody may ask at an article, and nobody outside shall keep it from being deleted.
 */
export const unlinkFeedback: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const question of await readAll(req, 'feedback', { where: { article: { equals: id } }, select: { article: true } })) {
    await req.payload.update({ collection: 'feedback', id: question.id, data: { article: null }, depth: 0, req })
  }
}
