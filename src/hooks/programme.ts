import type { CollectionConfig } from 'payload'

import { wallClock } from '../clock.ts'
import { bySeriesEdit } from '../operations/asPartOfEdit.ts'
import { followProgramme } from '../operations/followProgramme.ts'
import { checkRecurrence } from './checkRecurrence.ts'

export const programmeHooks: CollectionConfig['hooks'] = {
  beforeValidate: [checkRecurrence],
  afterChange: [
    async ({ doc, previousDoc, operation, req }) => {
      if (operation === 'update' && req.context[bySeriesEdit] !== true) await followProgramme(previousDoc, doc, req, wallClock.now())
    },
  ],
}
