import type { Payload, Where } from 'payload'

import type { Stored } from '../documents/stored.ts'
import type { Id } from '../documents/ids.ts'
import { instantToStore } from '../documents/instants.ts'
import type { Instant } from '../obligations/index.ts'

/** What of an item a list shows. */
const summaryFields = {
  slug: true,
  title: true,
  summary: true,
  byline: true,
  organization: true,
  programme: true,
  themes: true,
  image: true,
  publishedAt: true,
  updatedAt: true,
  seconds: true,
  page: true,
  link: true,
} as const
const wholeFields = { ...summaryFields, body: true, files: true } as const

export type ContentKind = 'segments' | 'articles'

type ContentField = keyof typeof wholeFields

/** A published segment or article as the database keeps it: relations as ids. */
export type ContentRow = Pick<Stored<'segments'>, 'id' | (ContentField & keyof Stored<'segments'>)> &
  Partial<Pick<Stored<'articles'>, Exclude<ContentField & keyof Stored<'articles'>, keyof Stored<'segments'>>>> & { publishedAt: string }

/** Where a page of a list ended. */
export interface PagePlace {
  readonly at: string
  readonly id: Id
}

/** A page of a list: what is on it, the place after which it begins, and how much it holds. */
export interface PageQuery {
  readonly where: readonly Where[]
  readonly after?: PagePlace | null
  readonly limit: number
}

const isPublished: Where = { _status: { equals: 'published' } }

/** What was published within a half-open span; an end that is null is open. */
export const publishedWithin = (start: Instant | null, end: Instant | null): Where[] => [
  ...(start === null ? [] : [{ publishedAt: { greater_than_equal: instantToStore(start) } }]),
  ...(end === null ? [] : [{ publishedAt: { less_than: instantToStore(end) } }]),
]

/** Published items, newest first, `limit` of them after a place. Reads what it gives and nothing more. */
export async function publishedPage(payload: Payload, kind: ContentKind, { where, after = null, limit }: PageQuery): Promise<ContentRow[]> {
  const beyond: Where[] =
    after === null
      ? []
      : [
          { publishedAt: { less_than_equal: after.at } },
          { or: [{ publishedAt: { less_than: after.at } }, { id: { less_than: after.id } }] },
        ]
  const { docs } = await payload.db.find<ContentRow>({
    collection: kind,
    where: { and: [isPublished, ...where, ...beyond] },
    sort: ['-publishedAt', '-id'],
    limit,
    pagination: false,
    select: summaryFields,
  })
  return docs
}

/** One item by its slug: published, withdrawn after it had been, or neither. */
export async function publishedBySlug(payload: Payload, kind: ContentKind, slug: string): Promise<ContentRow | 'withdrawn' | null> {
  const { docs } = await payload.db.find<ContentRow & { _status?: string }>({
    collection: kind,
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    select: { ...wholeFields, _status: true },
  })
  const doc = docs[0]
  if (doc === undefined) return null
  if (doc._status === 'published') return doc
  return doc.publishedAt ? 'withdrawn' : null
}
