import { setImmediate as othersFirst } from 'node:timers/promises'

import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type { Id } from '../documents/ids.ts'
import { bulkRefused } from '../i18n/bulk.ts'
import { refused } from '../i18n/refused.ts'
import { say } from '../platform/text.ts'
import { localeOf } from '../platform/refusal.ts'
import { refuse, catchRefusals, type DeskRefusal, type DeskResult } from './desk/deskRefusal.ts'
import { inTransaction } from '../database/inTransaction.ts'

/** Others who write wait until the act is over, and wait half a minute at most (see src/database/adapter.ts). */
export const MAX_BULK_DOCUMENTS = 1000

/** Which documents, and how an answer shows them; as Payload's own REST takes it. */
export interface BulkAct {
  collection: CollectionSlug
  where: Where
  sort?: string | string[]
  limit?: number
  draft?: boolean
  depth?: number
  overrideLock?: boolean
}

interface Chosen {
  id: Id
  [field: string]: unknown
}

/** Changes every document that matches, in the same way, or none. */
export const updateAll = (
  req: PayloadRequest,
  act: BulkAct,
  data: Readonly<Record<string, unknown>>,
): Promise<DeskResult<{ docs: unknown[] }>> =>
  // A hook may change what it is given: each document gets its own.
  oneByOne(req, 'update', act, (shared, id) => req.payload.update({ ...shared, id, data: structuredClone(data), draft: act.draft }))

/** Deletes every document that matches, or none. */
export const deleteAll = (req: PayloadRequest, act: BulkAct): Promise<DeskResult<{ docs: unknown[] }>> =>
  oneByOne(req, 'delete', act, (shared, id) => req.payload.delete({ ...shared, id }))

/**
 * Acts on one document after the other, each with its hooks, its rights and its entry in the log, in
 * one transaction: the first that is refused ends it, and nothing has happened.
 */
async function oneByOne(
  req: PayloadRequest,
  operation: 'update' | 'delete',
  act: BulkAct,
  write: (shared: ReturnType<typeof sharedOf>, id: Id) => Promise<unknown>,
): Promise<DeskResult<{ docs: unknown[] }>> {
  // Whoever may do it to none is told so, also where nothing matches.
  const may = await req.payload.collections[act.collection]!.config.access[operation]({ req })
  if (may === false) return refuse(req, { text: refused.notAllowed }, 403)
  let all = 0
  let current: Chosen | null = null
  const done = await catchRefusals(req, () =>
    inTransaction(req, async () => {
      const chosen = await choose(req, act)
      if (chosen.length > MAX_BULK_DOCUMENTS) return refuse(req, { text: bulkRefused.tooMany, params: { most: MAX_BULK_DOCUMENTS } })
      all = chosen.length
      const docs: unknown[] = []
      for (const doc of chosen) {
        current = doc
        docs.push(await write(sharedOf(req, act), doc.id))
        await othersFirst()
      }
      return { ok: true, docs }
    }),
  )
  return done.ok || current === null
    ? done
    : { ok: false, refusal: ofWholeAct(req, { collection: act.collection, doc: current, all }, done.refusal) }
}

const sharedOf = (req: PayloadRequest, { collection, depth = 0, overrideLock = false }: BulkAct) =>
  ({ collection, depth, overrideLock, overrideAccess: false, user: req.user, req }) as const

/** What the person sees of what was asked for. What she sees and may not change is refused below, and not left out. */
async function choose(req: PayloadRequest, { collection, where, sort = 'id', limit = 0, draft }: BulkAct): Promise<Chosen[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    sort,
    draft,
    limit: limit > 0 ? Math.min(limit, MAX_BULK_DOCUMENTS + 1) : MAX_BULK_DOCUMENTS + 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs as unknown as Chosen[]
}

/** The refusal of one document as that of the whole act. */
function ofWholeAct(
  req: PayloadRequest,
  { collection, doc, all }: { collection: CollectionSlug; doc: Chosen; all: number },
  { status, errors }: DeskRefusal,
): DeskRefusal {
  const { useAsTitle } = req.payload.collections[collection].config.admin
  const title = String((useAsTitle && doc[useAsTitle]) || doc.id)
  const why = errors.map(({ label, message }) => (label ? `${label}: ${message}` : message)).join(' ')
  return { status, errors: [{ message: say(bulkRefused.one, localeOf(req), { title, why, all }) }] }
}
