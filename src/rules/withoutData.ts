import type { Verdict } from '../obligations/index.ts'

/** One commitment of one obligor, through all its windows. */
export const accountOf = ({ commitment, obligor }: Pick<Verdict, 'commitment' | 'obligor'>): string => `${commitment}:${obligor}`

/** Whether anything that might count is known in a window: planned, gone out, lost, or counted in for another. */
export const hasData = ({ counted, cures, hoped, excluded }: Verdict): boolean =>
  counted.length + cures.length + hoped.length + excluded.length > 0

/**
 * The accounts of which nothing at all is known in any of these verdicts. What such a verdict says may
 * tell more of what was entered than of what was done, and that is said beside it.
 */
export function accountsWithoutData(verdicts: Iterable<Verdict>): ReadonlySet<string> {
  const [all, known] = [new Set<string>(), new Set<string>()]
  for (const verdict of verdicts) {
    all.add(accountOf(verdict))
    if (hasData(verdict)) known.add(accountOf(verdict))
  }
  return new Set([...all].filter((account) => !known.has(account)))
}
