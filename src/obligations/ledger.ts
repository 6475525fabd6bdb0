import { isOwn, judgeAccount, judgeAccounts, placementsOf, type Account } from './accounts.ts'
import { accountsOf } from './book.ts'
import { append, type Groups } from './groups.ts'
import { rootFinder } from './makegoods.ts'
import { touchedWindows } from './reach.ts'
import { shelve } from './shelf.ts'
import type { Facts, Instant, ObligationKey, Placement, Verdict } from './types.ts'

/**
 * Facts kept ready, so that one changed placement costs one small re-judgement.
 * A change of anything but placements needs a new ledger.
 */
export interface Ledger {
  /** Every verdict, sorted as quota-semantics §7 says. */
  judge(asOf: Instant): Verdict[]
  /** The obligations whose verdict the change can touch. Null is "not there"; nothing is changed. */
  touchedBy(before: Placement | null, after: Placement | null): ObligationKey[]
  /** Makes the change and judges the touched obligations alone; all others keep their verdict. */
  change(before: Placement | null, after: Placement | null, asOf: Instant): Verdict[]
}

type Touched = Map<Account, Set<number>>

export function openLedger(facts: Facts): Ledger {
  const accounts = accountsOf(facts)
  const shelf = shelve(facts.placements)
  const accountsByOrganization: Groups<Account> = new Map()
  for (const account of accounts) {
    for (const organization of account.organizations) append(accountsByOrganization, organization, account)
  }
  const order = new Map(accounts.map((account, index) => [account, index]))

  /** Notes what a placement reaches from where it stands on the shelf now. */
  const reach = (placement: Placement, touched: Touched): void => {
    const followers = shelf.followersOf(placement.id)
    const organizations = new Set([placement, ...followers].map(({ organization }) => organization))
    const candidates = new Set([...organizations].flatMap((organization) => accountsByOrganization.get(organization) ?? []))
    const rootOf = rootFinder(shelf)
    for (const account of candidates) {
      if (!isOwn(account, placement) && !followers.some((follower) => isOwn(account, follower))) continue
      const windows = touched.get(account) ?? new Set()
      touched.set(account, windows)
      touchedWindows(account, placement, shelf, rootOf, windows)
    }
  }

  /** Puts `after` in the place of whatever stands under the ids; returns what is touched and how to go back. */
  const apply = (before: Placement | null, after: Placement | null): { touched: Touched; undo: () => void } => {
    const touched: Touched = new Map()
    const ids = new Set([before, after].flatMap((placement) => (placement === null ? [] : [placement.id])))
    const removed = [...ids].flatMap((id) => shelf.get(id) ?? [])
    for (const placement of removed) reach(placement, touched)
    removed.forEach(shelf.remove)
    if (after !== null) {
      shelf.add(after)
      reach(after, touched)
    }
    const undo = (): void => {
      if (after !== null) shelf.remove(after)
      removed.forEach(shelf.add)
    }
    return { touched, undo }
  }

  const inOrder = (touched: Touched): [Account, Set<number>][] =>
    [...touched].sort(([a], [b]) => order.get(a)! - order.get(b)!)

  return {
    judge(asOf) {
      return judgeAccounts(accounts, shelf, asOf)
    },
    touchedBy(before, after) {
      const { touched, undo } = apply(before, after)
      undo()
      return inOrder(touched).flatMap(([{ commitment, obligor, windows }, wanted]) =>
        windows.owed
          .filter((_, place) => wanted.has(place))
          .map(({ ruleIndex, occurrence }) => ({ commitment: commitment.id, obligor, ruleIndex, occurrence })),
      )
    },
    change(before, after, asOf) {
      const { touched } = apply(before, after)
      const rootOf = rootFinder(shelf)
      return inOrder(touched).flatMap(([account, wanted]) => judgeAccount(account, placementsOf(account, shelf), rootOf, asOf, wanted))
    },
  }
}
