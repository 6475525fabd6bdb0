// Payload exports it by no other way; see CreatePage.tsx.
import { renderDocumentHandler } from '../../../node_modules/@payloadcms/next/dist/views/Document/handleServerFunction.js'
import type { PayloadRequest } from 'payload'

import { beginsUnsaved } from './unsaved.ts'

type Handler = typeof renderDocumentHandler

/** The drawer in which a new document is begun: not saved before something is written either. */
export const renderUnsaved = ((args: { docID?: unknown; collectionSlug: string; req: PayloadRequest }) =>
  renderDocumentHandler((args.docID ? args : { ...args, req: seeingUnsaved(args.req, args.collectionSlug) }) as never)) as Handler

function seeingUnsaved(req: PayloadRequest, slug: string): PayloadRequest {
  const { payload } = req
  const collection = payload.collections[slug as 'articles']
  if (collection === undefined) return req
  const collections = { ...payload.collections, [slug]: { ...collection, config: beginsUnsaved(collection.config) } }
  return Object.create(req, { payload: { value: Object.create(payload, { collections: { value: collections } }) } }) as PayloadRequest
}
