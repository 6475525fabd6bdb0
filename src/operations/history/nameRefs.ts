import type { PayloadRequest, Where } from 'payload'

import type { Slug } from '../../documents/slugs.ts'
import type { Selection } from '../../documents/stored.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import type { Id } from '../../documents/ids.ts'
import { groupedBy } from '../../rules/groupedBy.ts'
import type { Ref } from '../../reports/changeLines.ts'
import { toStoredId } from '../../database/read.ts'

/** A document as it is called. `gone`: it is not there any more, or is not for this person. */
export interface NamedRef extends Ref {
  name: string
  gone: boolean
}

export const refKey = ({ collection, id }: Ref): string => `${collection}/${id}`

/** What many bodies owe alike is told apart by who owes it. */
const whose: Partial<Record<Slug, string>> = { obligations: 'obligorName', shortfalls: 'obligorName' }

/** An obligation is told of by its key, which outlives its row. */
const isKey = ({ collection, id }: Ref): boolean => collection === 'obligations' && id.includes(':')

/**
 * What documents are called, for the person who asks: one query per collection. What is gone is
 * called as the log last called it.
 */
export async function nameRefs(req: PayloadRequest, refs: readonly Ref[]): Promise<ReadonlyMap<string, NamedRef>> {
  const { payload } = req
  const named = new Map<string, NamedRef>()
  for (const [collection, own] of groupedBy(refs, (ref) => ref.collection)) {
    const config = payload.collections[collection]?.config
    if (config === undefined) continue
    const title = config.admin.useAsTitle ?? 'id'
    const [keys, ids] = [own.filter(isKey), own.filter((ref) => !isKey(ref))].map((some) => [...new Set(some.map(({ id }) => id))]) as [
      string[],
      string[],
    ]
    const stored = ids.map((id) => toStoredId(payload, id)).filter((id) => id === id && id !== '')
    const where: Where = keys.length === 0 ? { id: { in: stored } } : { or: [{ id: { in: stored } }, { key: { in: keys } }] }
    const may = (await config.access.read({ req })) !== false
    const select = {
      [title]: true,
      ...(whose[collection] && { [whose[collection]]: true }),
      ...(keys.length > 0 && { key: true }),
    } as const
    const docs: readonly Record<string, unknown>[] = may
      ? await readPermitted(req, collection, { where, select: select as Selection<Slug> })
      : []
    for (const doc of docs) {
      const ref: NamedRef = {
        collection,
        id: String(doc.id),
        name: [doc[title] ?? doc.id, doc[whose[collection] ?? '']].filter(Boolean).join(', '),
        gone: false,
      }
      named.set(refKey(ref), ref)
      if (typeof doc.key === 'string') named.set(refKey({ collection, id: doc.key }), ref)
    }
    const missing = ids.filter((id) => !named.has(refKey({ collection, id })))
    const last = missing.length === 0 || !may ? new Map<string, string>() : await lastNames(req, collection, missing)
    for (const id of [...missing, ...keys.filter((key) => !named.has(refKey({ collection, id: key })))]) {
      named.set(refKey({ collection, id }), { collection, id, name: last.get(id) ?? '', gone: true })
    }
  }
  return named
}

/** As many names of what is gone are looked up at once: a list of thousands is not read by anybody. */
const MAX_LOOKED_UP_NAMES = 100

async function lastNames({ payload }: PayloadRequest, subject: Slug, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const id of ids.slice(0, MAX_LOOKED_UP_NAMES)) {
    const { docs } = await payload.db.find<{ id: Id; label?: string | null }>({
      collection: 'audit-log',
      where: { subject: { equals: subject }, subjectId: { equals: id }, label: { exists: true } },
      sort: '-seq',
      limit: 1,
      pagination: false,
      select: { label: true },
    })
    if (docs[0]?.label) names.set(id, docs[0].label)
  }
  return names
}
