import type { FlattenedField, Payload, Where } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import type { Id } from '../fields/ids.ts'
import type { Req } from './database.ts'

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
    if (field.type === 'blocks') return field.blocks.flatMap((block) => (typeof block === 'string' ? [] : referencesIn(collection, block.flattenedFields, at)))
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

/** Documents of one collection that name another. */
export interface Use {
  readonly collection: Slug
  readonly count: number
  /** What the first of them are called. */
  readonly names: readonly string[]
}

const NAMED = 3

/** What names a document, one entry a collection; empty when nothing does. One question per collection that could. */
export async function usesOf(payload: Payload, req: Req, target: Slug, id: Id): Promise<Use[]> {
  const byCollection = new Map<Slug, Where[]>()
  for (const { collection, path, to, polymorphic } of referencesOf(payload)) {
    if (!to.includes(target)) continue
    const where: Where = polymorphic ? { and: [{ [`${path}.relationTo`]: { equals: target } }, { [`${path}.value`]: { equals: id } }] } : { [path]: { equals: id } }
    byCollection.set(collection, [...(byCollection.get(collection) ?? []), where])
  }
  const uses: Use[] = []
  for (const [collection, wheres] of byCollection) {
    const title = payload.collections[collection]!.config.admin.useAsTitle ?? 'id'
    const { docs, totalDocs } = await payload.db.find<Record<string, unknown> & { id: Id }>({
      collection, where: { or: wheres }, limit: NAMED, page: 1, sort: 'id', req,
    })
    // What a document says of itself is gone with it.
    const others = docs.filter((doc) => !(collection === target && String(doc.id) === String(id)))
    const count = totalDocs - (docs.length - others.length)
    if (count > 0) uses.push({ collection, count, names: others.map((doc) => String(doc[title] ?? doc.id)) })
  }
  return uses
}
