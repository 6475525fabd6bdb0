import type { CollectionConfig } from 'payload'

import { wallClock } from '../platform/clock.ts'
import { dayOfPlacement, instantToStore } from '../documents/instants.ts'
import { restoreSeriesSlot } from '../operations/series/restoreSeriesSlot.ts'
import { markOf } from '../operations/unplanned/outsideSchedule.ts'
import { checkPlacement, fillInPlacement } from '../operations/desk/preparePlacement.ts'
import { refuseDeletion } from '../operations/refusals/refuseDeletion.ts'
import { refusalError } from '../platform/refusal.ts'
import { announcedAfter } from '../rules/placement.ts'
import { sequenceAfter } from '../rules/sequence.ts'
import { placementDraft } from '../store/placements.ts'
import { keepOwnChannel } from './ownChannel.ts'
import { refuseRetired } from './retired.ts'

export const placementHooks: CollectionConfig['hooks'] = {
  beforeValidate: [({ data, originalDoc, req }) => (data ? fillInPlacement(data, originalDoc, req) : data)],
  beforeChange: [
    keepOwnChannel,
    refuseRetired({ channel: 'channels', form: 'forms', programme: 'programmes', themes: 'themes' }, dayOfPlacement),
    async ({ data, originalDoc, operation, req }) => {
      // A copy is made anew: its source is not what it was before.
      const checked = await checkPlacement(
        operation === 'update' ? data : { ...originalDoc, ...data },
        operation === 'update' ? originalDoc : undefined,
        req,
      )
      if (!checked.ok) throw refusalError(checked.refusal, 'placements', req)
      return checked.data
    },
    // Nobody writes it down himself, and a copy is planned anew.
    ({ data, operation, req }) => (operation === 'create' ? { ...data, unplanned: markOf(req) } : data),
    ({ data, originalDoc, operation }) => ({
      ...data,
      announcedAt: announcedAfter(
        operation === 'update' ? (originalDoc?.announcedAt ?? null) : null,
        data.status ?? originalDoc?.status,
        instantToStore(wallClock.now()),
      ),
    }),
    ({ data, operation, originalDoc }) => ({
      ...data,
      sequence: sequenceAfter(
        operation === 'update' ? { placement: placementDraft(originalDoc), sequence: originalDoc.sequence ?? 0 } : null,
        placementDraft({ ...originalDoc, ...data }),
      ),
    }),
  ],
  afterDelete: [({ doc, req }) => restoreSeriesSlot(doc, req, wallClock.now())],
  beforeDelete: [
    async ({ id, req }) => {
      const refusal = await refuseDeletion(id, req)
      if (refusal !== null) throw refusalError(refusal, 'placements', req)
    },
  ],
}
