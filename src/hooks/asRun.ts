import type { CollectionConfig } from 'payload'

import { enteringOf } from '../operations/unplanned/outsideSchedule.ts'
import { copyIntoAsRun, carryOverAsRun, type AsRunData } from '../operations/asRun/recordAsRun.ts'

export const asRunHooks: CollectionConfig['hooks'] = {
  beforeValidate: [({ data, req }) => (data?.placement ? copyIntoAsRun(data as AsRunData, req) : data)],
  afterChange: [
    async ({ doc, operation, req }) => {
      // What is entered outside the schedule is made as it went out.
      if (operation === 'create' && enteringOf(req) === null) await carryOverAsRun(doc as AsRunData, req)
    },
  ],
}
