import { append, drop, type Groups } from './groups.ts'
import type { PlacementsById } from './makegoods.ts'
import type { Placement } from './types.ts'

/** Placements by whose they are and of which form, and by id those that makegoods stand for. */
export interface Placements extends PlacementsById {
  readonly of: (organization: string) => Files
}

type Files = ReadonlyMap<string, readonly Placement[]>
const noFiles: Files = new Map()

/** Each organization's placements, filed by form. */
type Cabinet = Map<string, Groups<Placement>>

function file(cabinet: Cabinet, placement: Placement): void {
  const files = cabinet.get(placement.organization)
  if (files !== undefined) append(files, placement.form, placement)
  else cabinet.set(placement.organization, new Map([[placement.form, [placement]]]))
}

/** Placements for one judgement. Of the ids only those are kept that a makegood names: of a million, a few. */
export function gather(placements: readonly Placement[]): Placements {
  const cabinet: Cabinet = new Map()
  const named = new Map<string, Placement | undefined>()
  for (const placement of placements) {
    file(cabinet, placement)
    if (placement.makegoodFor !== null) named.set(placement.makegoodFor, undefined)
  }
  for (const placement of named.size > 0 ? placements : []) {
    if (named.has(placement.id)) named.set(placement.id, placement)
  }
  return { of: (organization) => cabinet.get(organization) ?? noFiles, get: (id) => named.get(id) }
}

/** Placements found by id, by organization and form, and by what they make good for; kept up one change at a time. */
export interface Shelf extends Placements {
  /** Everything that makes good for the id, directly or through others. */
  readonly followersOf: (id: string) => Placement[]
  readonly add: (placement: Placement) => void
  readonly remove: (placement: Placement) => void
}

export function shelve(placements: readonly Placement[]): Shelf {
  const byId = new Map<string, Placement>()
  const cabinet: Cabinet = new Map()
  const byMissed: Groups<Placement> = new Map()

  const shelf: Shelf = {
    get: (id) => byId.get(id),
    of: (organization) => cabinet.get(organization) ?? noFiles,
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
      file(cabinet, placement)
      if (placement.makegoodFor !== null) append(byMissed, placement.makegoodFor, placement)
    },
    remove(placement) {
      byId.delete(placement.id)
      drop(cabinet.get(placement.organization) ?? new Map(), placement.form, placement)
      if (placement.makegoodFor !== null) drop(byMissed, placement.makegoodFor, placement)
    },
  }
  for (const placement of placements) shelf.add(placement)
  return shelf
}
