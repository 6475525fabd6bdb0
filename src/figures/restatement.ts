import { obligationKey, type Sums, type Verdict } from '../obligations/index.ts'
import type { Period } from './periods.ts'
import type { Told } from './told.ts'

/** An obligation of which two judgements say different things; null where one of them knows of none. */
export interface ChangedVerdict {
  readonly before: Verdict | null
  readonly after: Verdict | null
}

/** The obligation that is meant, by its later judgement where there is one. */
export const obligationOf = ({ before, after }: ChangedVerdict): Verdict => (after ?? before)!

/**
 * What of a verdict is told. What the plan still promised at the cut-off (expected, expectedCure, tentative) is not: a makegood
 * that went out later had not gone out by then, and its plan alone restates nothing.
 */
const compared = ['target', 'delivered', 'cured', 'unverified'] as const satisfies readonly (keyof Sums | 'target')[]

const differ = (before: Verdict | undefined, after: Verdict | undefined): boolean =>
  before === undefined || after === undefined || before.status !== after.status || compared.some((sum) => before[sum] !== after[sum])

/** Where two judgements differ in what is told of an obligation; in the order of the first, then of the second. */
export function changedVerdicts(before: readonly Verdict[], after: readonly Verdict[]): ChangedVerdict[] {
  const later = new Map(after.map((verdict) => [obligationKey(verdict), verdict]))
  const known = new Set(before.map(obligationKey))
  return [
    ...before.map((verdict) => ({ before: verdict, after: later.get(obligationKey(verdict)) })),
    ...after.filter((verdict) => !known.has(obligationKey(verdict))).map((verdict) => ({ before: undefined, after: verdict })),
  ].flatMap(({ before: one, after: other }) => (differ(one, other) ? [{ before: one ?? null, after: other ?? null }] : []))
}

const isDue = ({ due }: Verdict, { start, end }: Period): boolean => due > start && due <= end

/**
 * The restatement (đính chính) of a period: of what fell due in it, whatever later knowledge says otherwise of the same
 * cut-off (record-semantics §5). Both judgements are of the period's end.
 */
export const restatementOf = (
  period: Period,
  { known, later }: { known: readonly Verdict[]; later: readonly Verdict[] },
): ChangedVerdict[] =>
  changedVerdicts(
    known.filter((verdict) => isDue(verdict, period)),
    later.filter((verdict) => isDue(verdict, period)),
  )

/** What later developments are told of. */
export interface Developments {
  /** What a report on the period tells of, judged at its end. */
  readonly told: Told
  /** The judgement of a later instant, on the same facts. */
  readonly since: readonly Verdict[]
  readonly owesAnswers: (commitment: string) => boolean
}

/**
 * What came after the cut-off (diễn biến sau kỳ): what fell due in the period, and running obligations of
 * commitments that ask for answers, where a later instant says otherwise on the same facts.
 */
export function developmentsOf({ told: { due, running }, since, owesAnswers }: Developments): ChangedVerdict[] {
  const atEnd = [...due, ...running.filter(({ commitment }) => owesAnswers(commitment))]
  const meant = new Set(atEnd.map(obligationKey))
  return changedVerdicts(
    atEnd,
    since.filter((verdict) => meant.has(obligationKey(verdict))),
  )
}

/** The placements that either judgement speaks of. */
export const placementsBehind = ({ before, after }: ChangedVerdict): string[] => [
  ...new Set(
    [before, after].flatMap((verdict) =>
      verdict === null ? [] : [...verdict.counted, ...verdict.cures, ...verdict.hoped, ...verdict.excluded.map(({ id }) => id)],
    ),
  ),
]
