import type { CollectionBeforeDeleteHook } from 'payload'

import { refused } from '../i18n/refused.ts'
import { refusalError } from '../refusal.ts'

/** What a placement holds cannot be deleted: the placement would go on under its title, and nobody could say what it was. */
export const keepPlacedContent: CollectionBeforeDeleteHook = async ({ id, collection, req }) => {
  const { totalDocs: count } = await req.payload.count({
    collection: 'placements',
    where: { and: [{ 'content.relationTo': { equals: collection.slug } }, { 'content.value': { equals: id } }] },
    req,
  })
  if (count > 0) throw refusalError({ text: refused.contentPlaced, params: { count } }, collection.slug, req)
}
