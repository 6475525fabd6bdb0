import { atOf, type Instant, type Placement, type PlacementEdit, type Sums, type Verdict, isCurable, isOpen } from '../obligations/index.ts'

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
  wouldAll(changes: readonly PlacementEdit[], asOf: Instant): readonly Verdict[]
}

const none: InHand = { amount: 0, ids: [] }

/**
 * The makegoods in hand of what an obligation has lost. A cure is one that is confirmed or went out
 * (quota-semantics §5); one that is planned, or waits to be confirmed, is none yet, and still nobody need plan
 * another. The engine itself says what each would bring beside those before it: of two that share their content,
 * only one may count.
 */
export function makegoodsInHand(verdict: Verdict, asOf: Instant, asked: Asked): InHand {
  if (verdict.shortfall === 0 || verdict.excluded.length === 0) return none
  const question = { verdict, asOf, asked }
  let planned: Planned = { changes: [], ids: [], inPlan: inPlan(verdict) }
  for (const { id } of verdict.excluded) {
    const lost = asked.placement(id)
    if (lost === null || !isCurable(lost.status) || lost.makegoodFor !== null) continue
    const before = planned
    // Only one of them can cure it.
    for (const makegood of followersOf(id, asked)) {
      if (!isOpen(makegood.status)) continue
      const then = withSettled(makegood, before, question)
      if (then.inPlan > planned.inPlan) planned = then
    }
  }
  return planned.ids.length === 0 ? none : { amount: planned.inPlan - inPlan(verdict), ids: planned.ids.toSorted() }
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

/** Makegoods taken for settled, and all that there would be with them. */
interface Planned {
  changes: readonly PlacementEdit[]
  ids: readonly string[]
  inPlan: number
}

function withSettled(
  makegood: Placement,
  before: Planned,
  { verdict, asOf, asked }: { verdict: Verdict; asOf: Instant; asked: Asked },
): Planned {
  const settled: Placement = { ...makegood, status: atOf(makegood) < asOf ? 'delivered' : 'confirmed' }
  const changes = [...before.changes, { before: makegood, after: settled }]
  const then = asked.wouldAll(changes, asOf).find((one) => isSame(one, verdict))
  return { changes, ids: [...before.ids, makegood.id], inPlan: then === undefined ? before.inPlan : inPlan(then) }
}

const isSame = (one: Verdict, other: Verdict): boolean =>
  one.commitment === other.commitment &&
  one.obligor === other.obligor &&
  one.ruleIndex === other.ruleIndex &&
  one.occurrence === other.occurrence

/** All that there is and all that is planned, sure or not. */
export const inPlan = ({ delivered, cured, expected, expectedCure, tentative, unverified }: Sums): number =>
  delivered + cured + expected + expectedCure + tentative + unverified
