import type { FlattenedField, Payload, Where } from 'payload'

import type { Slug } from '../documents/slugs.ts'
import type { Id } from '../documents/ids.ts'
import { readAll, type DbRequest } from '../database/read.ts'

/** A field of a collection that can name a document of another. */
export interface Reference {
  readonly collection: Slug
  /** As a condition names it: `match.forms`. */
  readonly path: string
  readonly to: readonly string[]
  /** The field holds the collection beside the id. */
  readonly polymorphic: boolean
}

/** What is computed anew, or belongs to the machine, holds nothing. */
const computed: readonly string[] = ['obligations']

function referencesIn(collection: Slug, fields: readonly FlattenedField[], path = ''): Reference[] {
  return fields.flatMap((field): Reference[] => {
    const at = path === '' ? field.name : `${path}.${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') {
      const to = [field.relationTo].flat()
      return [{ collection, path: at, to, polymorphic: Array.isArray(field.relationTo) }]
    }
    if (field.type === 'blocks')
      return field.blocks.flatMap((block) => (typeof block === 'string' ? [] : referencesIn(collection, block.flattenedFields, at)))
    return 'flattenedFields' in field ? referencesIn(collection, field.flattenedFields, at) : []
  })
}

const known = new WeakMap<Payload, readonly Reference[]>()

/** Every field of every collection that can name another document, from the definitions of the collections themselves. */
export function referencesOf(payload: Payload): readonly Reference[] {
  const references =
    known.get(payload) ??
    payload.config.collections
      .filter(({ slug }) => !slug.startsWith('payload-') && !computed.includes(slug))
      .flatMap(({ slug, flattenedFields }) => referencesIn(slug as Slug, flattenedFields))
  known.set(payload, references)
  return references
}

/** The condition that a reference names a document of a collection, or one of some. */
export const naming = ({ path, polymorphic }: Reference, target: string, ids: { equals: Id } | { in: Id[] }): Where =>
  polymorphic ? { and: [{ [`${path}.relationTo`]: { equals: target } }, { [`${path}.value`]: ids }] } : { [path]: ids }

/** Documents of one collection that name another. */
export interface Use {
  readonly collection: Slug
  readonly count: number
  /** What the first of them are called. */
  readonly names: readonly string[]
}

const NAMED = 3

/** What names a document, one entry a collection; empty when nothing does. One question per collection that could. */
export async function usesOf(req: DbRequest, target: Slug, id: Id): Promise<Use[]> {
  const byCollection = new Map<Slug, Where[]>()
  for (const reference of referencesOf(req.payload)) {
    const { collection, to } = reference
    if (!to.includes(target)) continue
    byCollection.set(collection, [...(byCollection.get(collection) ?? []), naming(reference, target, { equals: id })])
  }
  const uses: Use[] = []
  for (const [collection, wheres] of byCollection) {
    const { config } = req.payload.collections[collection]!
    const title = config.admin.useAsTitle ?? 'id'
    const { docs, totalDocs } = await req.payload.db.find<Named>({
      collection,
      where: { or: wheres },
      limit: NAMED,
      page: 1,
      sort: 'id',
      req,
    })
    // What a document says of itself is gone with it.
    const others = docs.filter((doc) => !(collection === target && String(doc.id) === String(id)))
    const drafts = config.versions && config.versions.drafts ? await draftsNaming(req, collection, wheres) : []
    const count = totalDocs - (docs.length - others.length) + drafts.length
    if (count > 0)
      uses.push({ collection, count, names: [...others, ...drafts].slice(0, NAMED).map((doc) => String(doc[title] ?? doc.id)) })
  }
  return uses
}

type Named = Record<string, unknown> & { id: Id }

/** Documents whose newest draft alone names it: what somebody is writing, beside what stands. */
async function draftsNaming(req: DbRequest, collection: Slug, wheres: readonly Where[]): Promise<Named[]> {
  const ofVersions = wheres.map(prefixed)
  const { docs } = await req.payload.db.findVersions<Named>({
    collection,
    where: { and: [{ latest: { equals: true } }, { or: ofVersions }] },
    limit: 0,
    pagination: false,
    req,
  })
  const drafts = new Map(docs.map(({ parent, version }): [string, Named] => [String(parent), { ...version, id: parent as Id }]))
  if (drafts.size === 0) return []
  const publishedToo = await readAll(req, collection, {
    where: { and: [{ id: { in: [...drafts.values()].map((draft) => draft.id) } }, { or: [...wheres] }] },
    select: {},
  })
  for (const one of publishedToo) drafts.delete(String(one.id))
  return [...drafts.values()]
}

/** A condition on documents as one on their versions. */
const prefixed = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([name, value]) => (name === 'and' ? [name, (value as Where[]).map(prefixed)] : [`version.${name}`, value])),
  )
