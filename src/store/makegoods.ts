import type { PayloadRequest } from 'payload'

import { idOrNull, type Id } from '../documents/ids.ts'
import { instantFromStore, instantToStore } from '../documents/instants.ts'
import { isOffAir } from '../obligations/index.ts'
import type { CardMakegood } from '../contracts/desk.ts'
import { readAll, toStoredId } from '../database/read.ts'

/** As often as a makegood may be lost in its turn. */
const longestChain = 10

/** The makegood that stands for each lost placement, the earliest: planned, or gone out; found also behind one that was lost as well. */
export async function findMakegoods(req: PayloadRequest, lost: readonly Id[]): Promise<ReadonlyMap<string, CardMakegood>> {
  const found = new Map<string, CardMakegood>()
  /** Which of the lost ones each placement is a makegood of. */
  let roots = new Map<string, ReadonlySet<string>>(lost.map((id) => [String(id), new Set([String(id)])]))
  for (let step = 0; step < longestChain && roots.size > 0; step += 1) {
    const docs = await readAll(req, 'placements', {
      where: { makegoodFor: { in: [...roots.keys()].map((id) => toStoredId(req.payload, id)) } },
      select: { makegoodFor: true, status: true, at: true },
      sort: ['at', 'id'],
    })
    const next = new Map<string, ReadonlySet<string>>()
    for (const { id, makegoodFor, status, at } of docs) {
      const of = roots.get(String(idOrNull(makegoodFor))) ?? new Set<string>()
      const stands = !isOffAir(status)
      for (const root of of) if (stands && !found.has(root)) found.set(root, { id, start: instantToStore(instantFromStore(at)), status })
      if (!stands) next.set(String(id), of)
    }
    roots = next
  }
  return found
}
