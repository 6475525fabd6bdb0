import { atOf, type Instant, type Placement, type Sums, type Verdict } from '../obligations/index.ts'
import { isCurable, isOpen } from './placement.ts'

/** Makegoods that the sums of a verdict leave out: only planned, or gone out and not confirmed. */
export interface InHand {
  /** What they would bring, in the measure of the obligation. */
  amount: number
  ids: readonly string[]
}

/** What the ledger is asked about them. */
export interface Asked {
  placement(id: string): Placement | null
  makegoodsFor(id: string): readonly Placement[]
  would(before: Placement | null, after: Placement | null, asOf: Instant): readonly Verdict[]
}

const none: InHand = { amount: 0, ids: [] }

/**
 * The makegoods in hand of what an obligation has lost. A cure is one that is confirmed or went out
 * (quota-semantics §5); one that is planned, or waits to be confirmed, is none yet, and still nobody need plan
 * another. The engine itself says what each would bring.
 */
export function makegoodsInHand(verdict: Verdict, asOf: Instant, asked: Asked): InHand {
  if (verdict.shortfall === 0 || verdict.excluded.length === 0) return none
  let amount = 0
  const ids: string[] = []
  for (const { id } of verdict.excluded) {
    const lost = asked.placement(id)
    if (lost === null || !isCurable(lost.status) || lost.makegoodFor !== null) continue
    // Only one of them can cure it.
    const best = followersOf(id, asked).reduce<{ id: string; gain: number } | null>((found, makegood) => {
      const gain = gainOf(makegood, verdict, asOf, asked)
      return gain > (found?.gain ?? 0) ? { id: makegood.id, gain } : found
    }, null)
    if (best === null) continue
    amount += best.gain
    ids.push(best.id)
  }
  return ids.length === 0 ? none : { amount, ids: ids.sort() }
}

/** Everything that makes good for a placement, or for what was to make good for it and was lost as well. */
export function followersOf(id: string, { makegoodsFor }: Pick<Asked, 'makegoodsFor'>): Placement[] {
  const found = new Map<string, Placement>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const makegood of makegoodsFor(next)) {
      if (found.has(makegood.id) || makegood.id === id) continue
      found.set(makegood.id, makegood)
      waiting.push(makegood.id)
    }
  }
  return [...found.values()]
}

function gainOf(makegood: Placement, verdict: Verdict, asOf: Instant, { would }: Asked): number {
  if (!isOpen(makegood.status)) return 0
  const settled: Placement = { ...makegood, status: atOf(makegood) < asOf ? 'delivered' : 'confirmed' }
  const then = would(makegood, settled, asOf).find((one) => isSame(one, verdict))
  return then === undefined ? 0 : Math.max(0, inPlan(then) - inPlan(verdict))
}

const isSame = (one: Verdict, other: Verdict): boolean =>
  one.commitment === other.commitment && one.obligor === other.obligor && one.ruleIndex === other.ruleIndex && one.occurrence === other.occurrence

/** All that there is and all that is planned, sure or not. */
export const inPlan = ({ delivered, cured, expected, expectedCure, tentative, unverified }: Sums): number =>
  delivered + cured + expected + expectedCure + tentative + unverified
