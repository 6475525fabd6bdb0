import type { Payload } from 'payload'

import { trackWrites, type Writes } from '../database/writes.ts'
import type { Slug } from '../documents/slugs.ts'
import type { Id } from '../documents/ids.ts'
import { naming, referencesOf } from '../store/references.ts'
import { termSources } from '../store/termSources.ts'

/**
 * From here on what is written is noted, so that each act leaves its versions in the journal. A deletion
 * changes the placements that named what is gone: the database takes it out of them without anybody's asking.
 */
export function keepJournal(payload: Payload): void {
  const { db } = payload
  trackWrites(db, {
    tracked: new Set<Slug>(['placements', ...termSources]),
    changedByDeletion(collection) {
      const references = referencesOf(payload).filter((one) => one.collection === 'placements' && one.to.includes(collection))
      if (references.length === 0) return null
      return async (ids, req): Promise<Writes> => {
        const { docs } = await db.find<{ id: Id }>({
          collection: 'placements',
          where: { or: references.map((reference) => naming(reference, collection, { in: [...ids] })) },
          select: { id: true },
          limit: 0,
          pagination: false,
          req,
        })
        return new Map([['placements', new Set(docs.map(({ id }) => id))]])
      }
    },
  })
}
