import type { Account } from './account.ts'
import { append, drop, type Groups } from './groups.ts'
import type { Placement } from './facts.ts'

/** An account and the placements that belong to it: those with its commitment's identity for its obligor (§4). */
export interface AccountPlacements {
  readonly account: Account
  /** Its index among all accounts, which are sorted. */
  readonly place: number
  readonly placements: Placement[]
}

export interface PlacementsByAccount {
  readonly all: readonly AccountPlacements[]
  readonly of: (organization: string) => readonly AccountPlacements[]
}

/** Every account with its placements. */
export function groupByAccount(accounts: readonly Account[], placements: readonly Placement[]): PlacementsByAccount {
  const lists = distribute(accounts, placements)
  const all = accounts.map((account, place): AccountPlacements => ({ account, place, placements: lists[place]! }))
  const byOrganization: Groups<string, AccountPlacements> = new Map()
  for (const one of all) {
    for (const organization of one.account.organizations) append(byOrganization, organization, one)
  }
  return { all, of: (organization) => byOrganization.get(organization) ?? [] }
}

export function addPlacement(grouped: PlacementsByAccount, placement: Placement): void {
  for (const { account, placements } of grouped.of(placement.organization)) {
    if (account.identity(placement)) placements.push(placement)
  }
}

export function removePlacement(grouped: PlacementsByAccount, placement: Placement): void {
  for (const { account, placements } of grouped.of(placement.organization)) {
    if (account.identity(placement)) drop(placements, placement)
  }
}

/**
 * The placements of each account. One walk in the order in which they lie in memory notes the accounts
 * of each; only then are they distributed, into lists of their final length. With millions of placements
 * the time goes into fetching them from memory and into growing lists.
 */
function distribute(accounts: readonly Account[], placements: readonly Placement[]): Placement[][] {
  const placesOf: Groups<string, number> = new Map()
  for (const [place, { organizations }] of accounts.entries()) {
    for (const organization of organizations) append(placesOf, organization, place)
  }
  const identities = accounts.map(({ identity }) => identity)
  const sizes = new Int32Array(accounts.length)
  const distributed: Placement[] = []
  const owners: number[] = []
  for (const placement of placements) {
    for (const place of placesOf.get(placement.organization) ?? []) {
      if (!identities[place]!(placement)) continue
      distributed.push(placement)
      owners.push(place)
      sizes[place]! += 1
    }
  }
  const lists = Array.from(sizes, (size) => new Array<Placement>(size))
  // Lists are filled from their ends, so that the sizes count down to where the next one goes.
  for (let index = distributed.length - 1; index >= 0; index -= 1) {
    const place = owners[index]!
    lists[place]![--sizes[place]!] = distributed[index]!
  }
  return lists
}
