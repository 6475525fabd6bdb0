import type { Payload, Where } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import type { Id } from '../fields/ids.ts'
import { instantToStore } from '../fields/instants.ts'
import type { Instant } from '../obligations/index.ts'

/** What of an item a list shows. */
const summaryFields = {
  slug: true, title: true, summary: true, byline: true, organization: true, programme: true, themes: true, image: true,
  publishedAt: true, updatedAt: true, seconds: true, page: true, link: true,
} as const
const wholeFields = { ...summaryFields, body: true, files: true } as const

export type ContentKind = 'segments' | 'articles'

/** A published segment or article as the database keeps it: relations as ids. */
export interface ContentRow {
  id: Id
  slug: string
  title: string
  summary?: string | null
  byline?: string | null
  organization: unknown
  programme?: unknown
  themes?: unknown
  image?: unknown
  publishedAt: string
  updatedAt: string
  seconds?: number | null
  page?: string | null
  link?: string | null
  body?: unknown
  files?: unknown
}

/** Where a page of a list ended. */
export interface Place {
  readonly at: string
  readonly id: Id
}

const isPublished: Where = { _status: { equals: 'published' } }

/** What was published within a half-open span; an end that is null is open. */
export const publishedWithin = (start: Instant | null, end: Instant | null): Where[] => [
  ...(start === null ? [] : [{ publishedAt: { greater_than_equal: instantToStore(start) } }]),
  ...(end === null ? [] : [{ publishedAt: { less_than: instantToStore(end) } }]),
]

/** Published items, newest first, `limit` of them after a place. Reads what it gives and nothing more. */
export async function publishedPage(payload: Payload, kind: ContentKind, where: readonly Where[], after: Place | null, limit: number): Promise<ContentRow[]> {
  const beyond: Where[] = after === null ? [] : [
    { publishedAt: { less_than_equal: after.at } },
    { or: [{ publishedAt: { less_than: after.at } }, { id: { less_than: after.id } }] },
  ]
  const { docs } = await payload.db.find<ContentRow>({
    collection: kind, where: { and: [isPublished, ...where, ...beyond] }, sort: ['-publishedAt', '-id'], limit, pagination: false, select: summaryFields as never,
  })
  return docs
}

/** One item by its slug: published, withdrawn after it had been, or neither. */
export async function publishedBySlug(payload: Payload, kind: ContentKind, slug: string): Promise<ContentRow | 'withdrawn' | null> {
  const { docs } = await payload.db.find<ContentRow & { _status?: string }>({
    collection: kind, where: { slug: { equals: slug } }, limit: 1, pagination: false, select: { ...wholeFields, _status: true } as never,
  })
  const doc = docs[0]
  if (doc === undefined) return null
  if (doc._status === 'published') return doc
  return doc.publishedAt ? 'withdrawn' : null
}

/** Documents by their ids, each field named; those that are not there are left out. */
export async function byIds<T extends { id: Id }>(
  payload: Payload, collection: Slug, ids: readonly (Id | null)[], select: Readonly<Record<string, true>>, where: Where = {},
): Promise<Map<string, T>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const { docs } = await payload.db.find<T>({ collection, where: { and: [{ id: { in: wanted } }, where] }, limit: 0, pagination: false, select: select as never })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}
