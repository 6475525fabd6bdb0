import type { Account } from './accounts.ts'
import { append, drop, type Groups } from './groups.ts'
import type { Placement } from './types.ts'

/** An account and the placements that belong to it: those with its commitment's identity for its obligor (§4). */
export interface Sheet {
  readonly account: Account
  /** Where it stands among all sheets, which are sorted as their accounts are. */
  readonly place: number
  readonly placements: Placement[]
}

export interface Sheets {
  readonly all: readonly Sheet[]
  readonly of: (organization: string) => readonly Sheet[]
}

/** Every account with its placements. */
export function sheetsFor(accounts: readonly Account[], placements: readonly Placement[]): Sheets {
  const lists = deal(accounts, placements)
  const all = accounts.map((account, place): Sheet => ({ account, place, placements: lists[place]! }))
  const byOrganization: Groups<string, Sheet> = new Map()
  for (const sheet of all) {
    for (const organization of sheet.account.organizations) append(byOrganization, organization, sheet)
  }
  return { all, of: (organization) => byOrganization.get(organization) ?? [] }
}

export function enter(sheets: Sheets, placement: Placement): void {
  for (const { account, placements } of sheets.of(placement.organization)) {
    if (account.identity(placement)) placements.push(placement)
  }
}

export function strike(sheets: Sheets, placement: Placement): void {
  for (const { account, placements } of sheets.of(placement.organization)) {
    if (account.identity(placement)) drop(placements, placement)
  }
}

/**
 * The placements of each account. Their owners are noted in one walk in the order in which they lie
 * in memory, and only then dealt out, each list as long as it will be: by the million, reaching for
 * placements and moving lists that grow is what takes the time.
 */
function deal(accounts: readonly Account[], placements: readonly Placement[]): Placement[][] {
  const placesOf: Groups<string, number> = new Map()
  for (const [place, { organizations }] of accounts.entries()) {
    for (const organization of organizations) append(placesOf, organization, place)
  }
  const identities = accounts.map(({ identity }) => identity)
  const sizes = new Int32Array(accounts.length)
  const dealt: Placement[] = []
  const dealtTo: number[] = []
  for (const placement of placements) {
    for (const place of placesOf.get(placement.organization) ?? []) {
      if (!identities[place]!(placement)) continue
      dealt.push(placement)
      dealtTo.push(place)
      sizes[place]! += 1
    }
  }
  const lists = Array.from(sizes, (size) => new Array<Placement>(size))
  // Lists are filled from their ends, so that the sizes count down to where the next one goes.
  for (let index = dealt.length - 1; index >= 0; index -= 1) {
    const place = dealtTo[index]!
    lists[place]![--sizes[place]!] = dealt[index]!
  }
  return lists
}
