import type { CollectionBeforeChangeHook } from 'payload'

import { refuseOthersChannel } from '../operations/refusals/refuseOthersChannel.ts'
import { refusalError } from '../platform/refusal.ts'

/** Asked when the channel or the organization is set, whoever sets it. */
export const keepOwnChannel: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, collection, req }) => {
  // A copy is made anew: its source is not what it was before.
  const refusal = await refuseOthersChannel({ ...originalDoc, ...data }, operation === 'update' ? originalDoc : undefined, req)
  if (refusal !== null) throw refusalError(refusal, collection.slug, req)
  return data
}
