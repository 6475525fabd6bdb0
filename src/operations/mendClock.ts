import type { Payload } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import { instantToStore } from '../fields/instants.ts'
import { HOUR, MINUTE, type Instant } from '../obligations/index.ts'
import { termSources } from '../store/termSources.ts'
import { inTransaction } from './inTransaction.ts'

/** Servers' clocks differ by this much. */
const SKEW = 5 * MINUTE
/** The longest that a message waits to be tried again. */
const LONGEST_WAIT = 6 * HOUR + SKEW

/** What is sorted or waited for by time, and how far ahead that may lie. */
const marks: readonly { collection: Slug; field: string; ahead: number }[] = [
  ...(['placements', ...termSources] as const).map((collection) => ({ collection, field: 'updatedAt', ahead: SKEW })),
  { collection: 'notices', field: 'nextAttemptAt', ahead: LONGEST_WAIT },
  { collection: 'webhook-deliveries', field: 'nextAttemptAt', ahead: LONGEST_WAIT },
]

/**
 * After the clock was ahead and put right: what bears a time that has not come would hide every later change,
 * and what waits for such a time would wait for days. Both are put back to now. Evidence (as-run entries, the
 * audit log) keeps the time that was written. Gives back how many rows were mended.
 */
export async function mendClock(payload: Payload, now: Instant): Promise<number> {
  let mended = 0
  for (const { collection, field, ahead } of marks) {
    const where = { [field]: { greater_than: instantToStore(now + ahead) } }
    const { docs } = await payload.db.find<{ id: number | string }>({ collection, where, limit: 0, pagination: false })
    if (docs.length === 0) continue
    await inTransaction(payload, undefined, async (req) => {
      for (const doc of docs) await payload.db.updateOne({ collection, id: doc.id, data: { ...doc, [field]: instantToStore(now) }, req, returning: false })
    })
    payload.logger.warn({ collection, field, rows: docs.length }, 'times that had not come were put back: the clock was ahead')
    mended += docs.length
  }
  return mended
}
