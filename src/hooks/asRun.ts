import type { CollectionConfig } from 'payload'

import { copyIntoAsRun, carryOverAsRun, type AsRunData } from '../operations/recordAsRun.ts'

export const asRunHooks: CollectionConfig['hooks'] = {
  beforeValidate: [({ data, req }) => (data?.placement ? copyIntoAsRun(data as AsRunData, req) : data)],
  afterChange: [
    async ({ doc, operation, req }) => {
      if (operation === 'create') await carryOverAsRun(doc as AsRunData, req)
    },
  ],
}
