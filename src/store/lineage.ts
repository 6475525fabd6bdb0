import type { Payload } from 'payload'

import { idOf, type Id } from '../fields/ids.ts'
import type { Req } from './database.ts'

/** The programmes that go on from each programme, however often it was divided. */
export type Lineage = ReadonlyMap<string, readonly string[]>

export async function readLineage(payload: Payload, req: Req): Promise<Lineage> {
  const { docs } = await payload.db.find<{ id: Id; continues: unknown }>({
    collection: 'programmes', where: { continues: { exists: true } }, sort: 'id', limit: 0, pagination: false, req, select: { continues: true },
  })
  const heirs = new Map<string, string[]>()
  for (const { id, continues } of docs) {
    const from = String(idOf(continues))
    heirs.set(from, [...(heirs.get(from) ?? []), String(id)])
  }
  return heirs
}

/**
 * A programme whose schedule was changed from one occurrence on goes on as another document: a
 * commitment that names it means the whole of it.
 */
export function withHeirs(programmes: readonly string[], heirs: Lineage): readonly string[] {
  const all = new Set(programmes)
  for (const id of all) for (const heir of heirs.get(id) ?? []) all.add(heir)
  return [...all]
}
