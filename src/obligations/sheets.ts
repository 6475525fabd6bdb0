import { isOwn, type Account } from './accounts.ts'
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

/**
 * Enters every placement into its accounts. One pass in the order of the facts, because that is the
 * order in which they lie in memory: looking for them account by account takes several times as long.
 */
export function sheetsFor(accounts: readonly Account[], placements: readonly Placement[]): Sheets {
  const all = accounts.map((account, place): Sheet => ({ account, place, placements: [] }))
  const byOrganization: Groups<string, Sheet> = new Map()
  for (const sheet of all) {
    for (const organization of sheet.account.organizations) append(byOrganization, organization, sheet)
  }
  const sheets: Sheets = { all, of: (organization) => byOrganization.get(organization) ?? [] }
  for (const placement of placements) enter(sheets, placement)
  return sheets
}

export function enter(sheets: Sheets, placement: Placement): void {
  for (const { account, placements } of sheets.of(placement.organization)) {
    if (account.identity(placement)) placements.push(placement)
  }
}

export function strike(sheets: Sheets, placement: Placement): void {
  for (const { account, placements } of sheets.of(placement.organization)) {
    if (isOwn(account, placement)) drop(placements, placement)
  }
}
