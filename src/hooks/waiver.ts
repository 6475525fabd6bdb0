import type { CollectionBeforeChangeHook } from 'payload'

import { refuseWaiver, type WaiverData } from '../operations/refusals/refuseWaiver.ts'
import { refusalError } from '../platform/refusal.ts'

/** A waiver excuses somebody, or is not taken. */
export const refuseIdleWaiver: CollectionBeforeChangeHook = async ({ data, collection, req }) => {
  const refusal = await refuseWaiver(req, data as WaiverData)
  if (refusal !== null) throw refusalError(refusal, collection.slug, req)
  return data
}
