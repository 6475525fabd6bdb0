import type { Payload } from 'payload'

import type { Facts } from '../../src/obligations/index.ts'
import { readAll } from '../../src/database/read.ts'
import { factFields, placementFact } from '../../src/store/placements.ts'
import { loadTerms, type FactNames } from '../../src/store/terms.ts'

/** All facts there are, each placement read by Payload's own query: what every judge is held against. */
export async function wholeFacts(payload: Payload): Promise<FactNames & { facts: Facts }> {
  const { facts, ...names } = await loadTerms({ payload })
  const placements = (await readAll({ payload }, 'placements', { select: factFields })).map(placementFact)
  return { ...names, facts: { ...facts, placements } }
}
