import type { Payload, PayloadRequest } from 'payload'

import { actsFor, personOf } from '../access/roles.ts'
import { idOf, idOrNull, type Id } from '../fields/ids.ts'
import { appendAuditEntry } from './appendAuditEntry.ts'
import { inTransaction } from './inTransaction.ts'

interface DueDoc {
  id: Id
  title?: string | null
  organization?: unknown
  publishBy?: unknown
}

/**
 * Publishes the drafts whose time has come. The right is tested again now: who scheduled a
 * publication and lost the right, or left, publishes nothing. A draft that cannot be published
 * loses its time, and the log says why, so that it is not tried every minute for ever.
 */
export async function publishDue(payload: Payload, now: number): Promise<{ published: number; refused: number }> {
  const done = { published: 0, refused: 0 }
  for (const collection of ['segments', 'articles'] as const) {
    const { docs } = await payload.find({
      collection,
      draft: true,
      where: { and: [{ _status: { equals: 'draft' } }, { publishAt: { less_than_equal: new Date(now).toISOString() } }] },
      sort: 'publishAt',
      depth: 1,
      limit: 0,
      pagination: false,
    })
    for (const doc of docs as DueDoc[]) {
      const refusal = mayPublish(doc) ? await publish(payload, collection, doc) : 'the right was lost'
      if (refusal === null) done.published++
      else {
        await unschedule(payload, collection, doc, refusal, now)
        done.refused++
      }
    }
  }
  return done
}

/** Without a person, the system scheduled it. */
const mayPublish = (doc: DueDoc): boolean => {
  if (idOrNull(doc.publishBy) === null) return true
  const person = personOf(doc.publishBy)
  return person !== null && idOrNull(doc.organization) !== null && actsFor(person, idOf(doc.organization))
}

/** Null when it is done, else why not. */
async function publish(payload: Payload, collection: 'segments' | 'articles', doc: DueDoc): Promise<string | null> {
  try {
    await payload.update({ collection, id: doc.id, data: { _status: 'published' } as never, depth: 0 })
    return null
  } catch (error) {
    // Validation is where a draft may fail; anything else is a bug and goes up.
    if ((error as Error).name === 'ValidationError') return (error as Error).message
    throw error
  }
}

const unschedule = (payload: Payload, collection: 'segments' | 'articles', doc: DueDoc, why: string, now: number) =>
  inTransaction(payload, undefined, async (req: PayloadRequest) => {
    await payload.update({ collection, id: doc.id, data: { publishAt: null } as never, draft: true, depth: 0, req })
    await appendAuditEntry(
      payload,
      req,
      { action: 'publicationRefused', subject: collection, subjectId: doc.id, label: doc.title ?? '', details: { why } },
      now,
    )
  })
