/** quota-semantics §5: which makegoods cure which roots, for one commitment and obligor. */
import { DAY_MS, parseInstant } from './calendar.ts'
import type { CaseFile, CommitmentJson, PlacementJson } from './case-file.ts'
import { holds } from './obligations.ts'
import type { Obligation } from './obligations.ts'
import { byTimeThenId, hasIdentity } from './standing.ts'
import type { Standing } from './standing.ts'

export interface Cure {
  by: Standing
  root: PlacementJson
}

const CURABLE_STATUSES = ['missed', 'preempted', 'cancelled']

export const isCurable = (placement: PlacementJson): boolean => CURABLE_STATUSES.includes(placement.status)

/** The end of the `makegoodFor` chain; null when the chain runs in a circle or points nowhere. */
function rootOf(file: CaseFile, placement: PlacementJson): PlacementJson | null {
  const seen = [placement.id]
  let current = placement
  while (current.makegoodFor != null) {
    const nextId = current.makegoodFor
    const next = file.placements.find(({ id }) => id === nextId)
    if (next === undefined || seen.includes(nextId)) return null
    seen.push(nextId)
    current = next
  }
  return current
}

export function curesOf(
  file: CaseFile,
  commitment: CommitmentJson,
  obligor: string,
  obligations: Obligation[],
  standings: Standing[],
): Cure[] {
  const { makegood } = commitment
  if (!makegood) return []
  const candidates = standings.flatMap((by): Cure[] => {
    if (by.placement.makegoodFor == null || by.reason !== null) return []
    if (by.class !== 'delivered' && by.class !== 'expected') return []
    const root = rootOf(file, by.placement)
    if (root === null || !isCurable(root) || !hasIdentity(file, commitment, obligor, obligations, root)) return []
    const missed = parseInstant(root.plannedStart)
    if (Math.abs(by.at - missed) > makegood.withinDays * DAY_MS) return []
    return obligations.some((obligation) => holds(obligation, missed)) ? [{ by, root }] : []
  })
  return candidates.filter((cure) => !candidates.some((other) => other.root.id === cure.root.id && byTimeThenId(other.by, cure.by) < 0))
}
