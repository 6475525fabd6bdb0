import { judgeAccount } from './accounts.ts'
import { accountsOf } from './book.ts'
import { windowsFrom } from './holding.ts'
import { chainLinks } from './links.ts'
import { rootFinder, type PlacementsById } from './makegoods.ts'
import { openWindowsOf, owedWindowsOf, validSpan } from './obligations.ts'
import { sheetsFor, type Sheets } from './sheets.ts'
import type { Commitment, Facts, Instant, Verdict } from './types.ts'

/** Every verdict on the facts at an instant, sorted as quota-semantics §7 says. No obligations is nothing owed. */
export function judge(facts: Facts, asOf: Instant): Verdict[] {
  return judgeSheets(sheetsFor(accountsOf(facts), facts.placements), chainLinks(facts.placements), asOf)
}

export function judgeSheets({ all }: Sheets, links: PlacementsById, asOf: Instant): Verdict[] {
  const rootOf = rootFinder(links)
  return all.flatMap(({ account, placements }) => judgeAccount(account, placements, rootOf, asOf))
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
  return windowsFrom(commitment, owed)
    .owed.filter(({ windowEnd, due }) => windowEnd > after || due > after)
    .slice(0, count)
    .map(({ windowStart: start, windowEnd: end, due, label }) => ({ start, end, due, label }))
}
