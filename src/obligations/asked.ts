import type { Account } from './accounts.ts'
import { accountsOf } from './book.ts'
import { append, type Groups } from './groups.ts'
import { compareText } from './order.ts'
import { localDateOf } from './time.ts'
import type { Answer, Facts, OwedWindow, Placement } from './types.ts'

/** Everything but placements: what is asked does not hang on what was sent. */
export type AskingFacts = Omit<Facts, 'placements'>

/**
 * The ids, sorted, of placements that say what they answer, are what some commitment asks answers of
 * in every other way, and yet answer no window of any (quota-semantics §7).
 */
export function unmatchedIn(facts: Facts): string[] {
  const answering = facts.placements.filter(({ answers }) => answers !== null)
  if (answering.length === 0) return []
  const askingOf = asking(facts)
  return answering
    .filter((placement) => {
      const accounts = askingOf(placement)
      return accounts.length > 0 && !accounts.some(({ identity }) => identity(placement))
    })
    .map(({ id }) => id)
    .sort(compareText)
}

/** A window that may be answered, by the name that an answer gives it. */
export type AskedPeriod = Answer & Pick<OwedWindow, 'windowStart' | 'windowEnd' | 'due'> & { readonly commitment: string }

/** Every window that a placement like this one could answer, whatever it says itself. */
export function periodsAsked(facts: AskingFacts, placement: Placement): AskedPeriod[] {
  const { organization } = placement
  const commitments = facts.commitments
    .filter(({ obligors }) => obligors.includes(organization))
    .map((commitment) => (commitment.aggregation === 'joint' ? commitment : { ...commitment, obligors: [organization] }))
  return asking({ ...facts, commitments })(placement).flatMap(({ commitment, windows }) =>
    windows.owed.map(({ occurrence, label, windowStart, windowEnd, due }) => ({
      commitment: commitment.id, start: localDateOf(occurrence), label, windowStart, windowEnd, due,
    })),
  )
}

/** The accounts that ask for answers and would take a placement for its kind. */
function asking(facts: AskingFacts): (placement: Placement) => readonly Account[] {
  const accounts: Groups<string, Account> = new Map()
  for (const account of accountsOf({ ...facts, commitments: facts.commitments.filter(({ answers }) => answers !== null) })) {
    for (const organization of account.organizations) append(accounts, organization, account)
  }
  return (placement) => (accounts.get(placement.organization) ?? []).filter(({ kind }) => kind(placement))
}
