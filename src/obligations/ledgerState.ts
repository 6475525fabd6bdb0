import { belongsToAccount } from './account.ts'
import { addPlacement, groupByAccount, removePlacement, type AccountPlacements, type PlacementsByAccount } from './accountPlacements.ts'
import { affectedWindowFinder } from './affectedWindows.ts'
import { buildAccounts } from './buildAccounts.ts'
import type { Facts, Placement } from './facts.ts'
import { indexMakegoodLinks, type MakegoodLinks } from './makegoodLinks.ts'

/** The indexed facts of a ledger. */
export interface LedgerState {
  readonly grouped: PlacementsByAccount
  readonly links: MakegoodLinks
}

/** A placement before and after; null is "not there". */
export interface PlacementEdit {
  readonly before: Placement | null
  readonly after: Placement | null
}

/** The places of the affected windows by account. */
export type AffectedWindows = Map<AccountPlacements, Set<number>>

export function openState(facts: Facts): LedgerState {
  return { grouped: groupByAccount(buildAccounts(facts), facts.placements), links: indexMakegoodLinks(facts.placements) }
}

/**
 * Puts `after` in the place of whatever has the ids of the change, and adds the windows that this
 * affects. Returns the function that undoes it.
 */
export function applyChange(state: LedgerState, { before, after }: PlacementEdit, affected: AffectedWindows): () => void {
  const ids = new Set([before, after].flatMap((placement) => (placement === null ? [] : [placement.id])))
  const removed = [...ids].flatMap((id) => state.links.get(id) ?? [])
  for (const placement of removed) addAffected(state, placement, affected)
  for (const placement of removed) remove(state, placement)
  if (after !== null) {
    add(state, after)
    addAffected(state, after, affected)
  }
  return () => {
    if (after !== null) remove(state, after)
    for (const placement of removed) add(state, placement)
  }
}

function add({ grouped, links }: LedgerState, placement: Placement): void {
  links.add(placement)
  addPlacement(grouped, placement)
}

function remove({ grouped, links }: LedgerState, placement: Placement): void {
  links.remove(placement)
  removePlacement(grouped, placement)
}

/** Adds the windows that a placement affects as the facts are now. */
function addAffected({ grouped, links }: LedgerState, placement: Placement, affected: AffectedWindows): void {
  const involved = [placement, ...links.followersOf(placement.id)]
  const addAffectedWindows = affectedWindowFinder(links)
  for (const one of new Set(involved.flatMap(({ organization }) => grouped.of(organization)))) {
    if (!involved.some((each) => belongsToAccount(one.account, each))) continue
    const places = affected.get(one) ?? new Set()
    affected.set(one, places)
    addAffectedWindows(one, placement, places)
  }
}
