import type { CollectionBeforeDeleteHook } from 'payload'

import { refused } from '../i18n/refused.ts'
import { refusalError } from '../platform/refusal.ts'

/** Whoever has set a time for a publication answers for it until then: their right is asked again when it comes. */
export const keepWhoPublishes: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const collection of ['segments', 'articles'] as const) {
    const { totalDocs } = await req.payload.db.count({
      collection,
      where: { and: [{ publishBy: { equals: id } }, { publishAt: { exists: true } }] },
      req,
    })
    if (totalDocs > 0) throw refusalError({ text: refused.stillPublishes, params: { count: totalDocs } }, 'users', req)
  }
}
