import { isCurable } from './statuses.ts'
import { append, drop, type Groups } from './groups.ts'
import type { PlacementsById } from './makegoods.ts'
import type { Placement } from './facts.ts'

/** What the chains of makegoods need, by id: makegoods and what they can cure. Of a million, a few. */
export function indexMakegoodChains(placements: readonly Placement[]): PlacementsById {
  const byId = new Map<string, Placement>()
  for (const placement of placements) {
    if (placement.makegoodFor !== null || isCurable(placement.status)) byId.set(placement.id, placement)
  }
  return byId
}

/** All placements by id and by what they make good for, kept up one change at a time. */
export interface MakegoodLinks extends PlacementsById {
  /** Everything that makes good for the id, directly or through others. */
  readonly followersOf: (id: string) => Placement[]
  readonly add: (placement: Placement) => void
  readonly remove: (placement: Placement) => void
}

export function indexMakegoodLinks(placements: readonly Placement[]): MakegoodLinks {
  const byId = new Map<string, Placement>()
  const byMissed: Groups<string, Placement> = new Map()

  const links: MakegoodLinks = {
    get: (id) => byId.get(id),
    followersOf(id) {
      const found = new Set<Placement>()
      const open = [id]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const follower of byMissed.get(next) ?? []) {
          if (found.has(follower)) continue
          found.add(follower)
          open.push(follower.id)
        }
      }
      return [...found]
    },
    add(placement) {
      byId.set(placement.id, placement)
      if (placement.makegoodFor !== null) append(byMissed, placement.makegoodFor, placement)
    },
    remove(placement) {
      byId.delete(placement.id)
      if (placement.makegoodFor !== null) drop(byMissed.get(placement.makegoodFor) ?? [], placement)
    },
  }
  for (const placement of placements) links.add(placement)
  return links
}
