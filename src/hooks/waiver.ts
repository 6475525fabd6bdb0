import type { CollectionBeforeChangeHook } from 'payload'

import { refuseWaiver, type WaiverData } from '../operations/refuseWaiver.ts'
import { refusalError } from '../refusal.ts'

/** A waiver excuses somebody, or is not taken. */
export const keepWaiversToThePoint: CollectionBeforeChangeHook = async ({ data, collection, req }) => {
  const refusal = await refuseWaiver(req, data as WaiverData)
  if (refusal !== null) throw refusalError(refusal, collection.slug, req)
  return data
}
