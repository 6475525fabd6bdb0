import { getTranslation } from '@payloadcms/translations'
import { addDataAndFileToRequest, parseParams, type CollectionSlug, type Endpoint, type PayloadRequest, type Where } from 'payload'

import { bulkRefused } from '../i18n/bulk.ts'
import { say } from '../platform/text.ts'
import { deleteAll, updateAll, type BulkAct } from '../operations/bulkAct.ts'
import { refuse, type DeskResult } from '../operations/desk/deskRefusal.ts'
import { localeOf } from '../platform/refusal.ts'

type Docs = DeskResult<{ docs: unknown[] }>

/** What a picture is cut from: writing it writes files. */
const cropping = ['focalX', 'focalY', 'sizes', 'filename', 'url']

const collectionOf = (req: PayloadRequest): CollectionSlug => req.routeParams!.collection as CollectionSlug

const isFilled = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0

/** The act that a request asks for; a request that names no documents does not mean all of them. */
function asked(req: PayloadRequest): DeskResult<{ act: BulkAct }> {
  const unnamed = refuse(req, { text: bulkRefused.nothingNamed }, 400)
  // Keystrokes are not told in the log, and nobody types into many documents at once.
  delete req.query.autosave
  try {
    const { where, sort, limit, draft, depth, overrideLock } = parseParams({ ...req.query })
    if (!isFilled(where)) return unnamed
    return { ok: true, act: { collection: collectionOf(req), where: where as Where, sort, limit, draft, depth, overrideLock } }
  } catch (error) {
    if (error instanceof SyntaxError) return unnamed
    throw error
  }
}

async function change(req: PayloadRequest): Promise<Docs> {
  await addDataAndFileToRequest(req)
  const { data } = req as { data?: unknown }
  const read = asked(req)
  if (!read.ok) return read
  if (!isFilled(data)) return refuse(req, { text: bulkRefused.noData }, 400)
  const { upload } = req.payload.collections[read.act.collection].config
  if (upload && (req.file || req.query.uploadEdits || cropping.some((name) => name in data)))
    return refuse(req, { text: bulkRefused.files })
  return updateAll(req, read.act, data)
}

async function remove(req: PayloadRequest): Promise<Docs> {
  const read = asked(req)
  if (!read.ok) return read
  const { upload } = req.payload.collections[read.act.collection].config
  return upload ? refuse(req, { text: bulkRefused.files }) : deleteAll(req, read.act)
}

/** The answer as the admin's lists read it; after an update they show a message alone, after a deletion the errors under it. */
function answer(req: PayloadRequest, done: 'updated' | 'deleted', result: Docs): Response {
  if (!result.ok) {
    const { status, errors } = result.refusal
    const message = done === 'updated' ? errors.map((error) => error.message).join(' ') : say(bulkRefused.nothingDeleted, localeOf(req))
    return Response.json({ docs: [], errors, message }, { status })
  }
  const { docs } = result
  const { labels } = req.payload.collections[collectionOf(req)].config
  const label = getTranslation(labels[docs.length === 1 ? 'singular' : 'plural'], req.i18n)
  return Response.json({ docs, errors: [], message: req.t(`general:${done}CountSuccessfully`, { count: docs.length, label }) })
}

/** PATCH and DELETE /api/COLLECTION?where[…]: all or nothing, in the place of Payload's own, which start all documents at once. */
export const bulkEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'patch', handler: async (req) => answer(req, 'updated', await change(req)) },
  { path: '/', method: 'delete', handler: async (req) => answer(req, 'deleted', await remove(req)) },
]
