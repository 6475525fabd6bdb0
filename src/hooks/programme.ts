import type { CollectionConfig } from 'payload'

import { wallClock } from '../clock.ts'
import { isOfOneAct } from '../operations/asOneAct.ts'
import { fillSlots } from '../operations/fillSlots.ts'
import { followProgramme } from '../operations/followProgramme.ts'
import { checkRecurrence } from './checkRecurrence.ts'
import { keepOwnChannel } from './ownChannel.ts'
import { refuseRetired } from './retired.ts'

export const programmeHooks: CollectionConfig['hooks'] = {
  beforeValidate: [checkRecurrence],
  beforeChange: [keepOwnChannel, refuseRetired({ channel: 'channels', form: 'forms', themes: 'themes' })],
  afterChange: [
    async ({ doc, previousDoc, operation, req }) => {
      // Who edits a series, or writes a whole year, lays its occurrences out by himself.
      if (isOfOneAct(req)) return
      if (operation === 'update') await followProgramme(previousDoc, doc, req, wallClock.now())
      // A new programme has its slots as soon as it is saved.
      else if (doc.rrule) await fillSlots(req.payload, wallClock.now(), { programme: doc.id, req })
    },
  ],
}
