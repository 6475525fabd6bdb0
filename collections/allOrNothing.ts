import type { CollectionConfig } from 'payload'

import { bulkEndpoints } from '../src/endpoints/bulk.ts'
import { listsAsLists } from '../src/hooks/listsAsLists.ts'
import { refuseAtOnce } from '../src/hooks/refuseAtOnce.ts'
import { wholeDocuments } from '../src/hooks/wholeDocuments.ts'

/** A collection in which many documents are changed or deleted together or not at all, and hooks see each whole. */
export const allOrNothing = (config: CollectionConfig): CollectionConfig => ({
  ...config,
  // Before Payload's own, which are asked when none of ours fits.
  endpoints: [...bulkEndpoints, ...(config.endpoints || [])],
  hooks: { ...config.hooks, beforeOperation: [refuseAtOnce, wholeDocuments, listsAsLists, ...(config.hooks?.beforeOperation ?? [])] },
})
