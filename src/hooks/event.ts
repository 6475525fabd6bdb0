import type { CollectionConfig } from 'payload'

import { idOrNull } from '../documents/ids.ts'
import { readFirst, readOne } from '../database/read.ts'
import { eventRefused } from '../i18n/events.ts'
import { refusalError } from '../platform/refusal.ts'

/** An event is the event of one placement, whose body and name it has; a placement has one at most. */
export const eventHooks: CollectionConfig['hooks'] = {
  beforeValidate: [
    async ({ data, originalDoc, req }) => {
      const id = idOrNull(data?.placement ?? originalDoc?.placement)
      const placement = id === null ? null : await readOne(req, 'placements', id, { title: true, organization: true })
      // Whose it is follows from the schedule, whatever a request says.
      return placement === null ? data : { ...data, title: placement.title ?? '', organization: placement.organization }
    },
  ],
  beforeChange: [
    async ({ data, originalDoc, req }) => {
      const id = idOrNull(data.placement ?? originalDoc?.placement)
      if (id === null) throw refusalError({ text: eventRefused.noPlacement, path: 'placement' }, 'events', req)
      const other = await readFirst(req, 'events', {
        where: { and: [{ placement: { equals: id } }, ...(originalDoc?.id === undefined ? [] : [{ id: { not_equals: originalDoc.id } }])] },
        select: { title: true },
      })
      if (other !== null) throw refusalError({ text: eventRefused.twice, path: 'placement' }, 'events', req)
      return data
    },
  ],
}
