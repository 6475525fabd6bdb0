import { isOwn } from './accounts.ts'
import { atOf } from './classes.ts'
import { lastHolding } from './holding.ts'
import type { Links } from './links.ts'
import type { RootOf } from './makegoods.ts'
import type { Sheet } from './sheets.ts'
import type { Placement } from './types.ts'

/**
 * Adds to `windows` the places of an account's obligations that a placement has a say in:
 * its own window; those of what follows it as makegoods, because their root hangs on it; those of
 * placements with the same content, because only one of them counts (§4); and around each of these
 * the window of the missed root and of every rival for its cure (§5).
 */
export function touchedWindows(sheet: Sheet, placement: Placement, links: Links, rootOf: RootOf, windows: Set<number>): void {
  const { account } = sheet
  const { answered } = account.windows
  if (answered !== null) {
    // What answers a window has a say in that one alone.
    if (isOwn(account, placement)) windows.add(answered(placement))
    return
  }
  const own = [placement, ...links.followersOf(placement.id)].filter((one) => isOwn(account, one))
  const moved = isOwn(account, placement) ? [...own, ...sharingContent(placement, sheet)] : own
  const roots = new Set(moved.map(rootOf).filter((root) => root !== null))
  const rivals = [...roots].flatMap(({ id }) => links.followersOf(id)).filter((one) => isOwn(account, one))
  const instants = new Set([
    ...[...moved, ...rivals].map(atOf),
    ...[...roots].map((root) => root.plannedStart),
  ])
  for (const instant of instants) {
    let place = lastHolding(account.windows, instant)
    for (; place >= 0; place = lastHolding(account.windows, instant, place)) windows.add(place)
  }
}

function sharingContent({ contentId }: Placement, { account, placements }: Sheet): readonly Placement[] {
  if (contentId === null || account.commitment.reruns === 'count') return []
  return placements.filter((other) => other.contentId === contentId)
}
