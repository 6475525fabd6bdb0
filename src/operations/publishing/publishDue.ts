import type { Payload, PayloadRequest, Where } from 'payload'

import { actsFor, personOf } from '../../access/roles.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { asUser } from '../accounts/inTheNameOf.ts'
import { inTransaction, lockedOut, overtaken } from '../../database/inTransaction.ts'

interface DueDoc {
  id: Id
  title?: string | null
  organization?: unknown
  publishBy?: unknown
}

interface Draft {
  collection: 'segments' | 'articles'
  id: Id
}

/** `passed`: it was not due any more, or another instance has it. `locked`: another has the whole database. */
type Outcome = 'published' | 'refused' | 'failed' | 'passed' | 'locked'

/**
 * Publishes the drafts whose time has come, each in a transaction of its own: what one of them
 * meets is nothing to the others. The right is tested again now: who scheduled a publication and
 * lost the right, or left, publishes nothing. A draft that cannot be published loses its time, and
 * the log says why, so that it is not tried every minute for ever. What failed otherwise stays due.
 */
export async function publishDue(payload: Payload, now: number): Promise<{ published: number; refused: number; failed: number }> {
  const done = { published: 0, refused: 0, failed: 0 }
  for (const collection of ['segments', 'articles'] as const) {
    for (const { id } of await dueDocs(payload, collection, now, { depth: 0, select: { publishAt: true } })) {
      const outcome = await settle(payload, { collection, id }, now)
      // The next would wait as long, and all of this process with it.
      if (outcome === 'locked') return done
      if (outcome !== 'passed') done[outcome]++
    }
  }
  return done
}

/** The documents whose newest version is a draft that is due. */
async function dueDocs(
  payload: Payload,
  collection: Draft['collection'],
  now: number,
  { where = {}, ...more }: { where?: Where; depth: number; select?: { publishAt: true }; req?: PayloadRequest },
): Promise<DueDoc[]> {
  const { docs } = await payload.find({
    collection,
    draft: true,
    where: { and: [{ _status: { equals: 'draft' } }, { publishAt: { less_than_equal: instantToStore(now) } }, where] },
    sort: 'publishAt',
    limit: 0,
    pagination: false,
    ...more,
  })
  return docs as DueDoc[]
}

async function settle(payload: Payload, draft: Draft, now: number): Promise<Outcome> {
  try {
    return await publishOrRefuse(payload, draft, now)
  } catch (err) {
    if (overtaken(err) || lockedOut(err)) {
      payload.logger.info({ ...draft, err }, 'a draft that is due is left to another instance, which was writing')
      return lockedOut(err) ? 'locked' : 'passed'
    }
    payload.logger.error({ ...draft, err }, 'a draft that is due could not be published')
    return 'failed'
  }
}

async function publishOrRefuse(payload: Payload, draft: Draft, now: number): Promise<Outcome> {
  try {
    return await whileDue(payload, draft, now, (doc, req) =>
      mayPublish(doc) ? publish(req, draft, doc) : refuse(req, { ...draft, title: doc.title }, 'the right was lost', now),
    )
  } catch (error) {
    // Validation is where a draft may fail; anything else is a bug and goes up.
    if ((error as Error).name !== 'ValidationError') throw error
    return whileDue(payload, draft, now, (doc, req) => refuse(req, { ...draft, title: doc.title }, (error as Error).message, now))
  }
}

/** Another instance, or an editor, may have been faster than the list: what counts is how the document stands in the transaction. */
const whileDue = (
  payload: Payload,
  { collection, id }: Draft,
  now: number,
  work: (doc: DueDoc, req: PayloadRequest) => Promise<Outcome>,
): Promise<Outcome> =>
  inTransaction(payload, async (req) => {
    const [doc] = await dueDocs(payload, collection, now, { where: { id: { equals: id } }, depth: 1, req })
    return doc === undefined ? 'passed' : work(doc, req)
  })

/** Without a person, the system scheduled it. */
const mayPublish = (doc: DueDoc): boolean => {
  if (idOrNull(doc.publishBy) === null) return true
  const person = personOf(doc.publishBy)
  return person !== null && idOrNull(doc.organization) !== null && actsFor(person, idOf(doc.organization))
}

/** In the name of whoever set the time: what comes of it is that person's act. */
async function publish(req: PayloadRequest, { collection, id }: Draft, { publishBy }: DueDoc): Promise<Outcome> {
  req.user = asUser(publishBy)
  await req.payload.update({ collection, id, data: { _status: 'published' }, depth: 0, req })
  return 'published'
}

async function refuse(
  req: PayloadRequest,
  { collection, id, title }: Draft & Pick<DueDoc, 'title'>,
  why: string,
  now: number,
): Promise<Outcome> {
  await req.payload.update({ collection, id, data: { publishAt: null }, draft: true, depth: 0, req })
  await appendAuditEntry(
    req,
    { action: 'publicationRefused', subject: collection, subjectId: id, label: title ?? '', details: { why } },
    now,
  )
  return 'refused'
}
