import type { CollectionConfig } from 'payload'

import { wallClock } from '../clock.ts'
import { instantToStore } from '../fields/instants.ts'
import { giveSlotBack } from '../operations/giveSlotBack.ts'
import { checkPlacement, fillInPlacement } from '../operations/preparePlacement.ts'
import { refuseDeletion } from '../operations/refuseDeletion.ts'
import { refusalError } from '../refusal.ts'
import { announcedAfter } from '../rules/placement.ts'
import { sequenceAfter } from '../rules/sequence.ts'
import { placementDraft } from '../store/placements.ts'

export const placementHooks: CollectionConfig['hooks'] = {
  beforeValidate: [({ data, originalDoc, req }) => (data ? fillInPlacement(data, originalDoc, req) : data)],
  beforeChange: [
    async ({ data, originalDoc, req }) => {
      const checked = await checkPlacement(data, originalDoc, req)
      if (!checked.ok) throw refusalError(checked.refusal, 'placements', req)
      return checked.data
    },
    ({ data, originalDoc }) => ({
      ...data,
      announcedAt: announcedAfter(originalDoc?.announcedAt ?? null, data.status ?? originalDoc?.status, instantToStore(wallClock.now())),
    }),
    ({ data, operation, originalDoc }) => ({
      ...data,
      sequence: sequenceAfter(
        operation === 'update' ? { placement: placementDraft(originalDoc), sequence: originalDoc.sequence ?? 0 } : null,
        placementDraft({ ...originalDoc, ...data }),
      ),
    }),
  ],
  afterDelete: [({ doc, req }) => giveSlotBack(doc, req, wallClock.now())],
  beforeDelete: [
    async ({ id, req }) => {
      const refusal = await refuseDeletion(id, req)
      if (refusal !== null) throw refusalError(refusal, 'placements', req)
    },
  ],
}
