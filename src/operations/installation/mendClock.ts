import type { Payload } from 'payload'

import type { Slug } from '../../documents/slugs.ts'
import { instantToStore } from '../../documents/instants.ts'
import { HOUR, MINUTE, type Instant } from '../../obligations/index.ts'
import { termSources } from '../../store/termSources.ts'
import { inTransaction } from '../../database/inTransaction.ts'

/** Servers' clocks differ by this much. */
const SKEW = 5 * MINUTE
/** The longest that a message waits to be tried again. */
const LONGEST_WAIT = 6 * HOUR + SKEW

interface Mark {
  collection: Slug | 'payload-locked-documents'
  field: string
  ahead: number
}

/** What is sorted or waited for by time, and how far ahead that may lie. */
const marks: readonly Mark[] = [
  ...(['placements', ...termSources] as const).map((collection) => ({ collection, field: 'updatedAt', ahead: SKEW })),
  // Nobody else saves what somebody has open.
  { collection: 'payload-locked-documents', field: 'updatedAt', ahead: SKEW },
  { collection: 'notices', field: 'nextAttemptAt', ahead: LONGEST_WAIT },
  { collection: 'webhook-deliveries', field: 'nextAttemptAt', ahead: LONGEST_WAIT },
]

/**
 * After the clock was ahead and put right: what bears a time that has not come would hide every later change,
 * and what waits for such a time would wait for days. Both are put back to now. Evidence (as-run entries, the
 * audit log) keeps the time that was written. Gives back how many rows were mended.
 */
export async function mendClock(payload: Payload, now: Instant): Promise<number> {
  let all = 0
  for (const mark of marks) {
    const mended = await mendMarks(payload, mark, now)
    if (mended > 0)
      payload.logger.warn(
        { collection: mark.collection, field: mark.field, rows: mended },
        'times that had not come were put back: the clock was ahead',
      )
    all += mended
  }
  return all
}

/** So many rows are put back in one transaction: others save between two. */
const atOnce = 200

async function mendMarks(payload: Payload, { collection, field, ahead }: Mark, now: Instant): Promise<number> {
  const where = { [field]: { greater_than: instantToStore(now + ahead) } }
  if ((await payload.db.count({ collection, where })).totalDocs === 0) return 0
  for (let mended = 0; ;) {
    const some = await inTransaction(payload, async (req) => {
      // Read in the turn of whoever writes it: whole rows are written, and somebody may have saved while we waited.
      const { docs } = await payload.db.find<{ id: number | string }>({ collection, where, limit: atOnce, pagination: false, req })
      for (const doc of docs)
        await payload.db.updateOne({ collection, id: doc.id, data: { ...doc, [field]: instantToStore(now) }, req, returning: false })
      return docs.length
    })
    mended += some
    if (some < atOnce) return mended
  }
}
