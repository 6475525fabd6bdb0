import { instantFromStore } from '../documents/instants.ts'
import { readFirst, type DbRequest } from '../database/read.ts'
import type { Instant } from '../obligations/index.ts'

/**
 * From when on it is known what was known: the instant of the first versions that a database from before the journal
 * was given. Null where the journal is as old as the data, so that any past can be asked for.
 */
export async function journalBegins({ payload }: Pick<DbRequest, 'payload'>): Promise<Instant | null> {
  const { docs } = await payload.db.find<{ act: number }>({
    collection: 'fact-versions',
    sort: 'act',
    limit: 1,
    pagination: false,
    select: { act: true },
  })
  const [first] = docs
  if (first === undefined) return null
  const entry = await readFirst({ payload }, 'audit-log', { where: { seq: { equals: first.act } }, select: { at: true, action: true } })
  return entry?.action === 'recordFacts' ? instantFromStore(entry.at) : null
}
