import type { CollectionBeforeDeleteHook } from 'payload'

/** What was computed of a commitment goes with it; the next audit would find nothing to compute. */
export const dropObligations: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({ collection: 'obligations', where: { commitment: { equals: id } }, req })
}
