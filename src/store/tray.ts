import { offAirStatuses } from '../obligations/index.ts'
import type { PayloadRequest } from 'payload'

import { actsFor, personOf } from '../access/roles.ts'
import { idOf, idOrNull, idsOf } from '../documents/ids.ts'
import type { TrayItem } from '../contracts/desk.ts'

/** The newest are looked at: what lay about longer is found by its list. */
const NEWEST = 200

/** Published content that no placement carries; what was lost has no slot again. Read with the person's rights. */
export async function readTray(req: PayloadRequest): Promise<TrayItem[]> {
  const items = [...(await unplaced(req, 'segments')), ...(await unplaced(req, 'articles'))]
  return items.filter(({ mayPlace }) => mayPlace)
}

async function unplaced(req: PayloadRequest, collection: TrayItem['collection']): Promise<TrayItem[]> {
  const own = { depth: 0, pagination: false, overrideAccess: false, user: req.user, req } as const
  const { docs } = await req.payload.find({
    collection,
    where: { _status: { equals: 'published' } },
    sort: '-updatedAt',
    limit: NEWEST,
    select: { title: true, programme: true, themes: true, organization: true, ...(collection === 'segments' && { seconds: true }) },
    ...own,
  })
  if (docs.length === 0) return []
  const placed = await req.payload.find({
    collection: 'placements',
    where: {
      and: [
        { 'content.relationTo': { equals: collection } },
        { 'content.value': { in: docs.map(({ id }) => id) } },
        { status: { not_in: [...offAirStatuses] } },
      ],
    },
    limit: 0,
    select: { content: true },
    ...own,
  })
  const taken = new Set(placed.docs.map(({ content }) => String(idOf(content?.value))))
  const person = personOf(req.user)
  return docs
    .filter(({ id }) => !taken.has(String(id)))
    .map((doc) => ({
      collection,
      id: doc.id,
      title: doc.title,
      seconds: 'seconds' in doc ? ((doc.seconds as number | null | undefined) ?? null) : null,
      programme: idOrNull(doc.programme),
      themes: idsOf(doc.themes),
      organization: idOf(doc.organization),
      mayPlace: actsFor(person, idOf(doc.organization)),
    }))
}
