import type { Sums, VerdictStatus } from '../obligations/index.ts'

/** How an obligation stands for people: the engine's verdict, or that what is missing has its makegood planned. */
export type ShownStatus = VerdictStatus | 'makegoodPlanned'

/** A verdict with what stands ready beside its sums (`rules/makegoodsInHand.ts`). */
export interface SummedVerdict extends Pick<Sums, 'expected' | 'expectedCure'> {
  status: VerdictStatus
  shortfall: number
  makegoodsInHand: number
}

/**
 * A shortfall whose makegoods are planned asks for nothing more. It is one still: the verdict is told
 * beside it, and stands again by itself as soon as such a makegood is lost.
 */
export function shownStatus({ status, shortfall, expected, expectedCure, makegoodsInHand }: SummedVerdict): ShownStatus {
  const isShort = status === 'curable' || status === 'short'
  return isShort && expected + expectedCure + makegoodsInHand >= shortfall ? 'makegoodPlanned' : status
}

/** The engine's verdicts that are shown so. */
export const verdictsShownAs = (shown: ShownStatus): readonly VerdictStatus[] =>
  shown === 'makegoodPlanned' ? ['curable', 'short'] : [shown]
