import { atOf, classOf, isCurable, secondsOf } from './classes.ts'
import { lastHolding, type Windows } from './holding.ts'
import type { Identity } from './identity.ts'
import { curesOf, type Cures, type RootOf } from './makegoods.ts'
import { isCounted, standingsOf, type Quality, type Standing } from './quality.ts'
import { DAY } from './time.ts'
import type { Commitment, Instant, Placement, Verdict } from './types.ts'
import { emptyTally, verdictOf, type Pardons, type Tally } from './verdicts.ts'

/** One commitment and one obligor: everything it owes, and the terms on which placements count. */
export interface Account {
  readonly commitment: Commitment
  readonly obligor: string
  /** Whose placements count: the obligor's, or those of all who owe jointly. */
  readonly organizations: ReadonlySet<string>
  readonly windows: Windows
  /** Whether a placement meets the conditions of the commitment's `match`. */
  readonly kind: Identity
  /** The same, and for answers that it names one of the windows. */
  readonly identity: Identity
  readonly quality: Quality
  readonly pardons: Pardons
}

export const isOwn = (account: Account, placement: Placement): boolean =>
  account.organizations.has(placement.organization) && account.identity(placement)

/**
 * The verdicts on an account's obligations, in their order; with `wanted`, on those alone.
 * `placements` are all that have the commitment's identity for this obligor: reruns and makegoods
 * reach across windows, so none may be missing even when few windows are wanted.
 */
export function judgeAccount(
  account: Account, placements: readonly Placement[], rootOf: RootOf, asOf: Instant, wanted?: ReadonlySet<number>,
): Verdict[] {
  const { commitment, windows, pardons } = account
  const answers = windows.answered === null ? null : { places: placements.map(windows.answered), owed: windows.owed }
  const standings = standingsOf(placements, commitment, account.quality, answers, asOf)
  const cures = curesIn(account, placements, standings, rootOf)
  const tallies = windows.owed.map((_, place) => (wanted === undefined || wanted.has(place) ? emptyTally() : null))
  const worthOf = commitment.measure.kind === 'count' ? () => 1 : secondsOf

  if (answers === null) {
    creditByTime(windows, placements, standings, cures, tallies, worthOf)
  } else {
    for (const [index, placement] of placements.entries()) {
      const tally = tallies[answers.places[index]!]
      if (tally) credit(tally, placement, standings[index]!, false, worthOf(placement))
    }
  }
  addOpenRoots(account, placements, standings, cures, tallies, asOf)
  const key = { commitment: commitment.id, obligor: account.obligor }
  const verdicts: Verdict[] = []
  for (const [place, window] of windows.owed.entries()) {
    const tally = tallies[place]
    if (tally) verdicts.push(verdictOf(key, window, windows.answered !== null, tally, pardons, asOf))
  }
  return verdicts
}

/** Every placement in the windows that hold it, every cure in those that hold its root. */
function creditByTime(
  windows: Windows, placements: readonly Placement[], standings: readonly Standing[], cures: Cures,
  tallies: readonly (Tally | null)[], worthOf: (placement: Placement) => number,
): void {
  const instants = instantsOf(placements)
  for (let index = 0; index < placements.length; index += 1) {
    const placement = placements[index]!
    const root = placement.makegoodFor === null ? undefined : cures.get(placement)
    const instant = root === undefined ? instants[index]! : root.plannedStart
    for (let place = lastHolding(windows, instant); place >= 0; place = lastHolding(windows, instant, place)) {
      const tally = tallies[place]
      if (tally) credit(tally, placement, standings[index]!, root !== undefined, worthOf(placement))
    }
  }
}

/**
 * Where each placement lies in time. Taken first, in a loop that does nothing else: the placements of
 * an account lie far apart in memory, and so the processor can fetch many of them at once.
 */
function instantsOf(placements: readonly Placement[]): Float64Array {
  const instants = new Float64Array(placements.length)
  for (let index = 0; index < placements.length; index += 1) instants[index] = atOf(placements[index]!)
  return instants
}

const noCures: Cures = new Map()

function curesIn(account: Account, placements: readonly Placement[], standings: readonly Standing[], rootOf: RootOf): Cures {
  const { makegood } = account.commitment
  if (makegood === null) return noCures
  return curesOf(placements, standings, {
    withinDays: makegood.withinDays,
    rootOf,
    isOwn: (root) => isOwn(account, root),
    isOwed: (instant) => lastHolding(account.windows, instant) >= 0,
  })
}

function credit(tally: Tally, { id }: Placement, standing: Standing, isCure: boolean, worth: number): void {
  if (!isCounted(standing)) {
    tally.excluded.push({ id, reason: standing })
  } else if (isCure) {
    tally[standing === 'delivered' ? 'cured' : 'expectedCure'] += worth
    ;(standing === 'delivered' ? tally.cures : tally.hoped).push(id)
  } else {
    tally[standing] += worth
    ;(standing === 'delivered' ? tally.counted : tally.hoped).push(id)
  }
}

/** Missed placements that nothing delivered has made good and whose time to do so is not over (§6, 7). */
function addOpenRoots(
  { commitment, windows }: Account, placements: readonly Placement[], standings: readonly Standing[],
  cures: Cures, tallies: readonly (Tally | null)[], asOf: Instant,
): void {
  const { makegood, measure } = commitment
  if (makegood === null) return
  const cured = new Set([...cures].flatMap(([cure, root]) => (classOf(cure, asOf) === 'delivered' ? [root] : [])))
  for (let index = 0; index < placements.length; index += 1) {
    if (isCounted(standings[index]!)) continue
    const placement = placements[index]!
    if (!isCurable(placement) || placement.makegoodFor !== null || cured.has(placement)) continue
    const deadline = placement.plannedStart + makegood.withinDays * DAY
    if (asOf > deadline) continue
    const worth = measure.kind === 'count' ? 1 : placement.plannedSeconds
    let place = lastHolding(windows, placement.plannedStart)
    for (; place >= 0; place = lastHolding(windows, placement.plannedStart, place)) {
      const tally = tallies[place]
      if (tally) (tally.openRoots ??= []).push({ deadline, worth })
    }
  }
}
