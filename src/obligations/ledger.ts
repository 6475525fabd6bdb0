import type { AccountPlacements } from './accountPlacements.ts'
import type { Facts, Placement } from './facts.ts'
import { judgeAll } from './judge.ts'
import { judgeAccount } from './judgeAccount.ts'
import { applyChange, openState, type AffectedWindows, type LedgerState, type PlacementEdit } from './ledgerState.ts'
import { rootFinder } from './makegoods.ts'
import type { Instant } from './spans.ts'
import type { ObligationKey, Verdict } from './verdictTypes.ts'

/**
 * Facts kept indexed, so that one changed placement costs one small re-judgement.
 * A change of anything but placements needs a new ledger.
 */
export interface Ledger {
  /** Every verdict, sorted as quota-semantics §7 says. */
  judge(asOf: Instant): Verdict[]
  /** The obligations whose verdict the change can affect. Null is "not there"; nothing is changed. */
  affectedBy(before: Placement | null, after: Placement | null): ObligationKey[]
  /** Makes the change and judges the affected obligations alone; all others keep their verdict. */
  change(before: Placement | null, after: Placement | null, asOf: Instant): Verdict[]
  /** Every verdict on some accounts, through all their windows; one that owes nothing any more has none. */
  judgeAccounts(accounts: Iterable<AccountKey>, asOf: Instant): Verdict[]
  /** The verdicts that `change` would give; nothing is changed. */
  would(before: Placement | null, after: Placement | null, asOf: Instant): Verdict[]
  /** The same for changes that are made one after the other. */
  wouldAll(changes: Iterable<PlacementEdit>, asOf: Instant): Verdict[]
}

type AccountKey = Pick<ObligationKey, 'commitment' | 'obligor'>

export function openLedger(facts: Facts): Ledger {
  const state = openState(facts)
  const accountOf = accountFinder(state.grouped.all)
  return {
    judge: (asOf) => judgeAll(state.grouped, state.links, asOf),
    affectedBy(before, after) {
      const affected: AffectedWindows = new Map()
      applyChange(state, { before, after }, affected)()
      return keysOf(affected)
    },
    judgeAccounts(accounts, asOf) {
      const wanted: AffectedWindows = new Map()
      for (const key of accounts) {
        const one = accountOf(key)
        if (one !== undefined && !wanted.has(one)) wanted.set(one, new Set(one.account.windows.owed.keys()))
      }
      return judgeAffected(state, wanted, asOf)
    },
    change(before, after, asOf) {
      const affected: AffectedWindows = new Map()
      applyChange(state, { before, after }, affected)
      return judgeAffected(state, affected, asOf)
    },
    would: (before, after, asOf) => judgeAsIf(state, [{ before, after }], asOf),
    wouldAll: (changes, asOf) => judgeAsIf(state, changes, asOf),
  }
}

function accountFinder(all: readonly AccountPlacements[]): (key: AccountKey) => AccountPlacements | undefined {
  const nameOf = ({ commitment, obligor }: AccountKey): string => JSON.stringify([commitment, obligor])
  const byName = new Map(all.map((one) => [nameOf({ commitment: one.account.commitment.id, obligor: one.account.obligor }), one]))
  return (key) => byName.get(nameOf(key))
}

/** The verdicts as they would be after the changes, which are undone again. */
function judgeAsIf(state: LedgerState, changes: Iterable<PlacementEdit>, asOf: Instant): Verdict[] {
  const affected: AffectedWindows = new Map()
  const undos = [...changes].map((change) => applyChange(state, change, affected))
  const verdicts = judgeAffected(state, affected, asOf)
  for (const undo of undos.reverse()) undo()
  return verdicts
}

function judgeAffected({ links }: LedgerState, affected: AffectedWindows, asOf: Instant): Verdict[] {
  const context = { rootOf: rootFinder(links), asOf }
  return inOrder(affected).flatMap(([one, wanted]) => judgeAccount(one, context, wanted))
}

function keysOf(affected: AffectedWindows): ObligationKey[] {
  return inOrder(affected).flatMap(([{ account }, wanted]) =>
    account.windows.owed
      .filter((_, place) => wanted.has(place))
      .map(({ ruleIndex, occurrence }) => ({ commitment: account.commitment.id, obligor: account.obligor, ruleIndex, occurrence })),
  )
}

const inOrder = (affected: AffectedWindows): [AccountPlacements, Set<number>][] => [...affected].sort(([a], [b]) => a.place - b.place)
