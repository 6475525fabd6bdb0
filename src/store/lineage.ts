import { idOf, type Id } from '../documents/ids.ts'

/** The programmes that go on from each programme, however often it was divided. */
export type Lineage = ReadonlyMap<string, readonly string[]>

/** The lineage of programmes that go on from others. */
export function lineageOf(programmes: readonly { id: Id; continues?: unknown }[]): Lineage {
  const heirs = new Map<string, string[]>()
  for (const { id, continues } of programmes) {
    const from = String(idOf(continues))
    heirs.set(from, [...(heirs.get(from) ?? []), String(id)])
  }
  return heirs
}

/**
 * A programme whose schedule was changed from one occurrence on goes on as another document: a
 * commitment that names it means the whole of it.
 */
export function programmesWithSuccessors(programmes: readonly string[], heirs: Lineage): readonly string[] {
  const all = new Set(programmes)
  for (const id of all) for (const heir of heirs.get(id) ?? []) all.add(heir)
  return [...all]
}
