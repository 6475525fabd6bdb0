import type { PayloadRequest } from 'payload'

import { personOf } from '../../access/roles.ts'
import { savedViewsIn, savedViewsPreference, type SavedView } from './savedViews.ts'

/** The views that the person who looks has saved. */
export async function readSavedViews(req: PayloadRequest): Promise<readonly SavedView[]> {
  const person = personOf(req.user)
  if (person === null) return []
  const kept = await req.payload.db.findOne<{ id: number | string; value?: unknown }>({
    collection: 'payload-preferences',
    where: {
      and: [{ key: { equals: savedViewsPreference } }, { 'user.value': { equals: person.id } }, { 'user.relationTo': { equals: 'users' } }],
    },
    req,
  })
  return savedViewsIn(kept?.value)
}
