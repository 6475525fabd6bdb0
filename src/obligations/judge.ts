import { groupByAccount, type PlacementsByAccount } from './accountPlacements.ts'
import { buildAccounts } from './buildAccounts.ts'
import type { Commitment, Facts } from './facts.ts'
import { judgeAccount } from './judgeAccount.ts'
import { indexMakegoodChains } from './makegoodLinks.ts'
import { rootFinder, type PlacementsById } from './makegoods.ts'
import { openWindowsOf, owedWindowsOf, validSpan } from './obligations.ts'
import type { Instant } from './spans.ts'
import type { Verdict } from './verdictTypes.ts'
import { indexWindows } from './windowIndex.ts'

/** Every verdict on the facts at an instant, sorted as quota-semantics §7 says. No obligations is nothing owed. */
export function judge(facts: Facts, asOf: Instant): Verdict[] {
  return judgeAll(groupByAccount(buildAccounts(facts), facts.placements), indexMakegoodChains(facts.placements), asOf)
}

export function judgeAll({ all }: PlacementsByAccount, links: PlacementsById, asOf: Instant): Verdict[] {
  const context = { rootOf: rootFinder(links), asOf }
  return all.flatMap((one) => judgeAccount(one, context))
}

/** A window as a commitment opens it for an obligor that is there throughout. */
export interface CommitmentWindow {
  readonly start: Instant
  readonly end: Instant
  readonly due: Instant
  readonly label: string | null
}

/** The next `count` windows of a commitment that have not ended at `after`, or are not yet due, the current one first. */
export function nextWindows(commitment: Commitment, after: Instant, count: number): CommitmentWindow[] {
  const owed = owedWindowsOf(commitment, openWindowsOf(commitment), validSpan(commitment))
  return indexWindows(commitment, owed)
    .owed.filter(({ windowEnd, due }) => windowEnd > after || due > after)
    .slice(0, count)
    .map(({ windowStart: start, windowEnd: end, due, label }) => ({ start, end, due, label }))
}
