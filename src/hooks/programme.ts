import type { CollectionConfig } from 'payload'

import { wallClock } from '../platform/clock.ts'
import { isPartOfAct } from '../operations/history/singleAuditEntry.ts'
import { fillSlots } from '../operations/series/fillSlots.ts'
import { followProgramme } from '../operations/series/followProgramme.ts'
import { checkRecurrence } from './checkRecurrence.ts'
import { keepOwnChannel } from './ownChannel.ts'
import { refuseRetired } from './retired.ts'

export const programmeHooks: CollectionConfig['hooks'] = {
  beforeValidate: [checkRecurrence],
  beforeChange: [keepOwnChannel, refuseRetired({ channel: 'channels', form: 'forms', themes: 'themes' })],
  afterChange: [
    async ({ doc, previousDoc, operation, req }) => {
      // Who edits a series, or writes a whole year, lays its occurrences out by himself.
      if (isPartOfAct(req)) return
      if (operation === 'update') await followProgramme(previousDoc, doc, req, wallClock.now())
      // A new programme has its slots as soon as it is saved.
      else if (doc.rrule) await fillSlots(req.payload, wallClock.now(), { programme: doc.id, req })
    },
  ],
}
