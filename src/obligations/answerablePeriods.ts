import type { Account } from './account.ts'
import { buildAccounts } from './buildAccounts.ts'
import { append, type Groups } from './groups.ts'
import { compareText } from './order.ts'
import { localDateOf } from './time.ts'
import type { AnsweredPeriod, Facts, Placement } from './facts.ts'
import type { OwedWindow } from './verdictTypes.ts'

/** Everything but placements: which answers are owed does not depend on what was sent. */
export type TermFacts = Omit<Facts, 'placements'>

/**
 * The ids, sorted, of placements that say what they answer, are what some commitment asks answers of
 * in every other way, and yet answer no window of any (quota-semantics §7).
 */
export function unmatchedAnswers(facts: Facts): string[] {
  const answering = facts.placements.filter(({ answers }) => answers !== null)
  if (answering.length === 0) return []
  const accountsFor = answerableAccounts(facts)
  return answering
    .filter((placement) => {
      const accounts = accountsFor(placement)
      return accounts.length > 0 && !accounts.some(({ identity }) => identity(placement))
    })
    .map(({ id }) => id)
    .sort(compareText)
}

/** A window that may be answered, by the name that an answer gives it. */
export type AnswerablePeriod = AnsweredPeriod & Pick<OwedWindow, 'windowStart' | 'windowEnd' | 'due'> & { readonly commitment: string }

/** Every window that a placement like this one could answer, whatever it says itself. */
export function answerablePeriods(facts: TermFacts, placement: Placement): AnswerablePeriod[] {
  const { organization } = placement
  const commitments = facts.commitments
    .filter(({ obligors }) => obligors.includes(organization))
    .map((commitment) => (commitment.aggregation === 'joint' ? commitment : { ...commitment, obligors: [organization] }))
  return answerableAccounts({ ...facts, commitments })(placement).flatMap(({ commitment, windows }) =>
    windows.owed.map(({ occurrence, label, windowStart, windowEnd, due }) => ({
      commitment: commitment.id,
      start: localDateOf(occurrence),
      label,
      windowStart,
      windowEnd,
      due,
    })),
  )
}

/** The accounts that ask for answers and would take a placement for its kind. */
function answerableAccounts(facts: TermFacts): (placement: Placement) => readonly Account[] {
  const accounts: Groups<string, Account> = new Map()
  for (const account of buildAccounts({ ...facts, commitments: facts.commitments.filter(({ answers }) => answers !== null) })) {
    for (const organization of account.organizations) append(accounts, organization, account)
  }
  return (placement) => (accounts.get(placement.organization) ?? []).filter(({ matches }) => matches(placement))
}
