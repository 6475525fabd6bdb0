import { belongsToAccount } from './account.ts'
import type { AccountPlacements } from './accountPlacements.ts'
import { atOf } from './classes.ts'
import type { Placement } from './facts.ts'
import type { MakegoodLinks } from './makegoodLinks.ts'
import { rootFinder } from './makegoods.ts'
import { lastWindowAt } from './windowIndex.ts'

/** Adds the places of an account's obligations whose verdict a placement can affect to those that are affected already. */
export type AddAffectedWindows = (one: AccountPlacements, placement: Placement, places: Set<number>) => void

/**
 * Makes the function for the links as they are now. Affected are the placement's own window; those of
 * its direct and indirect makegoods, because their root depends on it; those of placements with the same
 * content, because only one of them counts (§4); and for each of these the window of the missed root
 * and of every other makegood for it (§5).
 */
export function affectedWindowFinder(links: MakegoodLinks): AddAffectedWindows {
  const rootOf = rootFinder(links)
  return (one, placement, places) => {
    const { account } = one
    const { answeredPlace } = account.windows
    // An answer affects the one window that it names.
    if (answeredPlace !== null) {
      if (belongsToAccount(account, placement)) places.add(answeredPlace(placement))
      return
    }
    const own = [placement, ...links.followersOf(placement.id)].filter((each) => belongsToAccount(account, each))
    const moved = belongsToAccount(account, placement) ? [...own, ...sharingContent(placement, one)] : own
    const roots = new Set(moved.map(rootOf).filter((root) => root !== null))
    const rivals = [...roots].flatMap(({ id }) => links.followersOf(id)).filter((each) => belongsToAccount(account, each))
    const instants = new Set([...[...moved, ...rivals].map(atOf), ...[...roots].map((root) => root.plannedStart)])
    for (const instant of instants) {
      let place = lastWindowAt(account.windows, instant)
      for (; place >= 0; place = lastWindowAt(account.windows, instant, place)) places.add(place)
    }
  }
}

function sharingContent({ contentId }: Placement, { account, placements }: AccountPlacements): readonly Placement[] {
  if (contentId === null || account.commitment.reruns === 'count') return []
  return placements.filter((other) => other.contentId === contentId)
}
