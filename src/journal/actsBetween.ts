import { instantToStore } from '../documents/instants.ts'
import { readInPieces, type DbRequest } from '../database/read.ts'
import type { Instant } from '../obligations/index.ts'
import type { FactKind, FactOfKind } from './versions.ts'

/** One fact that an act between two instants has changed. */
export interface FactChange {
  /** The number of the act's entry in the audit log. */
  readonly act: number
  readonly kind: FactKind
  readonly factId: string
  /** The fact as it became; null where it is gone. */
  readonly fact: FactOfKind[FactKind] | null
}

/** Every change of a fact that was recorded after one instant, up to another, in the order of the acts. */
export async function factChangesBetween(req: DbRequest, after: Instant, upTo: Instant): Promise<FactChange[]> {
  const changes: FactChange[] = []
  const where = { and: [{ at: { greater_than: instantToStore(after) } }, { at: { less_than_equal: instantToStore(upTo) } }] }
  for await (const rows of readInPieces(req, 'fact-versions', { where, select: { act: true, kind: true, factId: true, fact: true } })) {
    for (const { act, kind, factId, fact } of rows) {
      changes.push({ act, kind: kind as FactKind, factId, fact: fact ? (JSON.parse(fact) as FactOfKind[FactKind]) : null })
    }
  }
  return changes.sort((one, other) => one.act - other.act)
}
