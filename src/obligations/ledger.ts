import { isOwn, judgeAccount } from './accounts.ts'
import { accountsOf } from './book.ts'
import { judgeSheets } from './judge.ts'
import { linksOf } from './links.ts'
import { rootFinder } from './makegoods.ts'
import { touchedWindows } from './reach.ts'
import { enter, sheetsFor, strike, type Sheet } from './sheets.ts'
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
  /** Every verdict on some accounts, through all their windows; one that owes nothing any more has none. */
  judgeAccounts(accounts: Iterable<Pick<ObligationKey, 'commitment' | 'obligor'>>, asOf: Instant): Verdict[]
  /** The verdicts that `change` would give; nothing is changed. */
  would(before: Placement | null, after: Placement | null, asOf: Instant): Verdict[]
  /** The same for changes that are made one after the other. */
  wouldAll(changes: Iterable<Change>, asOf: Instant): Verdict[]
}

/** What stands in the place of what; null is "not there". */
export interface Change {
  readonly before: Placement | null
  readonly after: Placement | null
}

/** The places of the touched windows, sheet by sheet. */
type Touched = Map<Sheet, Set<number>>

export function openLedger(facts: Facts): Ledger {
  const sheets = sheetsFor(accountsOf(facts), facts.placements)
  const links = linksOf(facts.placements)

  const nameOf = (commitment: string, obligor: string): string => JSON.stringify([commitment, obligor])
  const byName = new Map(sheets.all.map((sheet) => [nameOf(sheet.account.commitment.id, sheet.account.obligor), sheet]))
  const sheetOf = (commitment: string, obligor: string): Sheet | undefined => byName.get(nameOf(commitment, obligor))

  const add = (placement: Placement): void => {
    links.add(placement)
    enter(sheets, placement)
  }
  const remove = (placement: Placement): void => {
    links.remove(placement)
    strike(sheets, placement)
  }

  /** Notes what a placement reaches from where it stands now. */
  const reach = (placement: Placement, touched: Touched): void => {
    const involved = [placement, ...links.followersOf(placement.id)]
    const rootOf = rootFinder(links)
    for (const sheet of new Set(involved.flatMap(({ organization }) => sheets.of(organization)))) {
      if (!involved.some((one) => isOwn(sheet.account, one))) continue
      const windows = touched.get(sheet) ?? new Set()
      touched.set(sheet, windows)
      touchedWindows(sheet, placement, links, rootOf, windows)
    }
  }

  /** Puts `after` in the place of whatever stands under the ids; adds what is touched, returns it and how to go back. */
  const apply = (before: Placement | null, after: Placement | null, touched: Touched = new Map()): { touched: Touched; undo: () => void } => {
    const ids = new Set([before, after].flatMap((placement) => (placement === null ? [] : [placement.id])))
    const removed = [...ids].flatMap((id) => links.get(id) ?? [])
    for (const placement of removed) reach(placement, touched)
    removed.forEach(remove)
    if (after !== null) {
      add(after)
      reach(after, touched)
    }
    const undo = (): void => {
      if (after !== null) remove(after)
      removed.forEach(add)
    }
    return { touched, undo }
  }

  const inOrder = (touched: Touched): [Sheet, Set<number>][] => [...touched].sort(([a], [b]) => a.place - b.place)

  const judgeTouched = (touched: Touched, asOf: Instant): Verdict[] => {
    const rootOf = rootFinder(links)
    return inOrder(touched).flatMap(([{ account, placements }, wanted]) =>
      judgeAccount(account, placements, rootOf, asOf, wanted),
    )
  }

  const wouldAll = (changes: Iterable<Change>, asOf: Instant): Verdict[] => {
    const touched: Touched = new Map()
    const undos = [...changes].map(({ before, after }) => apply(before, after, touched).undo)
    const verdicts = judgeTouched(touched, asOf)
    for (const undo of undos.reverse()) undo()
    return verdicts
  }

  return {
    judge(asOf) {
      return judgeSheets(sheets, links, asOf)
    },
    touchedBy(before, after) {
      const { touched, undo } = apply(before, after)
      undo()
      return inOrder(touched).flatMap(([{ account }, wanted]) =>
        account.windows.owed
          .filter((_, place) => wanted.has(place))
          .map(({ ruleIndex, occurrence }) => ({
            commitment: account.commitment.id, obligor: account.obligor, ruleIndex, occurrence,
          })),
      )
    },
    judgeAccounts(accounts, asOf) {
      const wanted: Touched = new Map()
      for (const { commitment, obligor } of accounts) {
        const sheet = sheetOf(commitment, obligor)
        if (sheet !== undefined && !wanted.has(sheet)) wanted.set(sheet, new Set(sheet.account.windows.owed.keys()))
      }
      return judgeTouched(wanted, asOf)
    },
    change(before, after, asOf) {
      return judgeTouched(apply(before, after).touched, asOf)
    },
    would: (before, after, asOf) => wouldAll([{ before, after }], asOf),
    wouldAll,
  }
}
