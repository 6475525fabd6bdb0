import type { CollectionConfig } from 'payload'

import { bulkEndpoints } from '../src/endpoints/bulk.ts'
import { refuseAtOnce } from '../src/hooks/refuseAtOnce.ts'

/** A collection in which many documents are changed or deleted together or not at all. */
export const allOrNothing = (config: CollectionConfig): CollectionConfig => ({
  ...config,
  // Before Payload's own, which are asked when none of ours fits.
  endpoints: [...bulkEndpoints, ...(config.endpoints || [])],
  hooks: { ...config.hooks, beforeOperation: [refuseAtOnce, ...(config.hooks?.beforeOperation ?? [])] },
})
