import type { Payload } from 'payload'

import { idOf, type Id } from '../fields/ids.ts'
import type { Placement } from '../obligations/index.ts'
import { toStoredId, type Req } from './database.ts'
import { placementFacts } from './placementFacts.ts'

/** How many ids are asked for at once: a database takes so many parameters and no more. */
const idsAtOnce = 500

/** The placements, and all that their chains of `makegoodFor` lead to, read link by link for all of them at once. */
export async function withChains(payload: Payload, req: Req, placements: readonly Placement[]): Promise<Placement[]> {
  const found = new Map(placements.map((placement) => [placement.id, placement]))
  const missing = (some: Iterable<Placement>): string[] => {
    const ids = [...some].flatMap(({ makegoodFor }) => (makegoodFor === null || found.has(makegoodFor) ? [] : [makegoodFor]))
    return [...new Set(ids)]
  }
  for (let wanted = missing(found.values()); wanted.length > 0; ) {
    const links: Placement[] = []
    for await (const some of placementFacts(payload, req, { ids: wanted })) links.push(...some)
    for (const link of links) found.set(link.id, link)
    wanted = missing(links)
  }
  return [...found.values()]
}

/** Whose placements make good for one of the ids, directly or through others. */
export async function organizationsMakingGoodFor(payload: Payload, req: Req, ids: readonly Id[]): Promise<Set<string>> {
  const organizations = new Set<string>()
  const walked = new Set(ids.map(String))
  for (let open = [...walked]; open.length > 0; ) {
    const some = open.splice(0, idsAtOnce).map((id) => toStoredId(payload, id))
    const { docs } = await payload.db.find<{ id: Id; organization: unknown }>({
      collection: 'placements', where: { makegoodFor: { in: some } }, select: { organization: true }, limit: 0, pagination: false, req,
    })
    for (const { id, organization } of docs) {
      organizations.add(String(idOf(organization)))
      if (walked.has(String(id))) continue
      walked.add(String(id))
      open.push(String(id))
    }
  }
  return organizations
}
