import type { Payload } from 'payload'

import type { Facts, Placement } from '../obligations/index.ts'
import { withChains } from './chains.ts'
import type { Req } from './database.ts'
import { placementFacts } from './placementFacts.ts'
import { loadTerms, obligorsOf, type FactNames, type Scope } from './terms.ts'

/** Facts, with what people call the things in them. */
export interface NamedFacts extends FactNames {
  facts: Facts
}

/**
 * The facts behind the obligations of a scope: their terms, and every placement that their verdicts
 * can hang on. Those are all placements of who owes, whenever they were (equal content counts once
 * however many years lie between, §4 of docs/quota-semantics.md), and the chains of makegoods from
 * there to their roots, whoever's placements they lead through (§5). More placements change nothing:
 * the live ledger, which holds all there are, gives the same verdicts.
 */
export async function loadFacts(payload: Payload, req: Req, scope: Scope): Promise<NamedFacts> {
  const { facts, ...names } = await loadTerms(payload, req, scope)
  const own: Placement[] = []
  for await (const some of placementFacts(payload, req, { organizations: obligorsOf(facts.commitments) })) own.push(...some)
  return { ...names, facts: { ...facts, placements: await withChains(payload, req, own) } }
}
