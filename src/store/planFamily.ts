import type { DbRequest } from '../database/read.ts'
import { readAll, toStoredId } from '../database/read.ts'
import type { Id } from '../documents/ids.ts'
import { idOrNull } from '../documents/ids.ts'

/** Plans, with those that they carry out, however far up, and those that carry them out, however far down. */
export interface PlanFamily {
  readonly above: readonly string[]
  readonly below: readonly string[]
}

/** Read a level at a time; plans that go round in a circle are each named once. */
export async function readPlanFamily(req: DbRequest, plans: readonly Id[]): Promise<PlanFamily> {
  const own = new Set(plans.map(String))
  const stored = (ids: Iterable<string>): Id[] => [...ids].map((id) => toStoredId(req.payload, id))
  const levels = async (next: (level: readonly string[]) => Promise<string[]>): Promise<string[]> => {
    const found = new Set<string>()
    for (let level = [...own]; level.length > 0;) {
      level = [...new Set(await next(level))].filter((id) => !own.has(id) && !found.has(id))
      for (const id of level) found.add(id)
    }
    return [...found]
  }
  const parentsOf = async (level: readonly string[]): Promise<string[]> => {
    const docs = await readAll(req, 'plans', { where: { id: { in: stored(level) } }, select: { parent: true } })
    return docs.flatMap(({ parent }) => idOrNull(parent) ?? []).map(String)
  }
  const childrenOf = async (level: readonly string[]): Promise<string[]> => {
    const docs = await readAll(req, 'plans', { where: { parent: { in: stored(level) } }, select: { parent: true } })
    return docs.map(({ id }) => String(id))
  }
  return { above: await levels(parentsOf), below: await levels(childrenOf) }
}
