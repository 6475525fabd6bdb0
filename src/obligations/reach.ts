import { isOwn, type Account } from './accounts.ts'
import { atOf } from './classes.ts'
import { eachHolding } from './holding.ts'
import type { RootOf } from './makegoods.ts'
import type { Placement } from './types.ts'

/** How the placements hang together around the one that changes. */
export interface Surroundings {
  readonly followersOf: (id: string) => readonly Placement[]
  readonly rootOf: RootOf
  readonly placementsOf: (account: Account) => readonly Placement[]
}

/**
 * Adds to `windows` the places of an account's obligations that a placement has a say in:
 * its own window; those of what follows it as makegoods, because their root hangs on it; those of
 * placements with the same content, because only one of them counts (§4); and around each of these
 * the window of the missed root and of every rival for its cure (§5).
 */
export function touchedWindows(
  account: Account, placement: Placement, { followersOf, rootOf, placementsOf }: Surroundings, windows: Set<number>,
): void {
  const own = [placement, ...followersOf(placement.id)].filter((one) => isOwn(account, one))
  const moved = isOwn(account, placement) ? [...own, ...sharingContent(placement, account, placementsOf)] : own
  const roots = new Set(moved.map(rootOf).filter((root) => root !== null))
  const rivals = [...roots].flatMap(({ id }) => followersOf(id)).filter((one) => isOwn(account, one))
  const instants = new Set([
    ...[...moved, ...rivals].map(atOf),
    ...[...roots].map((root) => root.plannedStart),
  ])
  for (const instant of instants) eachHolding(account.windows, instant, (index) => windows.add(index))
}

function sharingContent(
  { contentId }: Placement, account: Account, placementsOf: Surroundings['placementsOf'],
): readonly Placement[] {
  if (contentId === null || account.commitment.reruns === 'count') return []
  return placementsOf(account).filter((other) => other.contentId === contentId)
}
