import { append, drop, type Groups } from './groups.ts'
import type { PlacementsById } from './makegoods.ts'
import type { Placement } from './types.ts'

/** Placements by whose they are, and by id those that makegoods stand for. */
export interface Placements extends PlacementsById {
  readonly of: (organization: string) => readonly Placement[]
}

/** Placements for one judgement. Of the ids only those are kept that a makegood names: of a million, a few. */
export function gather(placements: readonly Placement[]): Placements {
  const byOrganization: Groups<Placement> = new Map()
  const named = new Map<string, Placement | undefined>()
  for (const placement of placements) {
    append(byOrganization, placement.organization, placement)
    if (placement.makegoodFor !== null) named.set(placement.makegoodFor, undefined)
  }
  for (const placement of named.size > 0 ? placements : []) {
    if (named.has(placement.id)) named.set(placement.id, placement)
  }
  return { of: (organization) => byOrganization.get(organization) ?? [], get: (id) => named.get(id) }
}

/** Placements found by id, by organization, and by what they make good for; kept up one change at a time. */
export interface Shelf extends Placements {
  /** Everything that makes good for the id, directly or through others. */
  readonly followersOf: (id: string) => Placement[]
  readonly add: (placement: Placement) => void
  readonly remove: (placement: Placement) => void
}

export function shelve(placements: readonly Placement[]): Shelf {
  const byId = new Map<string, Placement>()
  const byOrganization: Groups<Placement> = new Map()
  const byMissed: Groups<Placement> = new Map()

  const shelf: Shelf = {
    get: (id) => byId.get(id),
    of: (organization) => byOrganization.get(organization) ?? [],
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
      append(byOrganization, placement.organization, placement)
      if (placement.makegoodFor !== null) append(byMissed, placement.makegoodFor, placement)
    },
    remove(placement) {
      byId.delete(placement.id)
      drop(byOrganization, placement.organization, placement)
      if (placement.makegoodFor !== null) drop(byMissed, placement.makegoodFor, placement)
    },
  }
  for (const placement of placements) shelf.add(placement)
  return shelf
}
