import { belongsToAccount, type Account } from './account.ts'
import type { AccountPlacements } from './accountPlacements.ts'
import { atOf, classOf, secondsOf } from './classes.ts'
import type { Placement } from './facts.ts'
import { findCures, type Cures, type RootOf } from './makegoods.ts'
import { assessPlacements, isCounted, type Assessment } from './quality.ts'
import type { Instant } from './spans.ts'
import { isCurable } from './statuses.ts'
import { credit, creditCure, emptyTally, type Tally } from './tally.ts'
import { DAY } from './time.ts'
import type { Verdict } from './verdictTypes.ts'
import { verdictOf } from './verdicts.ts'
import { lastWindowAt, type WindowIndex } from './windowIndex.ts'

/** What does not change from one account to the next in the course of a judgement. */
export interface JudgementContext {
  readonly rootOf: RootOf
  readonly asOf: Instant
}

/** An account's placements, the assessment of each by its index, and the cures among them. */
interface AssessedPlacements {
  readonly placements: readonly Placement[]
  readonly assessments: readonly Assessment[]
  readonly cures: Cures
}

/** By the place of their window; null for windows that are not asked for. */
type Tallies = readonly (Tally | null)[]

/**
 * The verdicts on an account's obligations, in their order; with `wanted`, on those alone.
 * `placements` are all that have the commitment's identity for this obligor: reruns and makegoods
 * depend on placements of other windows, so none may be missing even when few windows are wanted.
 */
export function judgeAccount(
  { account, placements }: Pick<AccountPlacements, 'account' | 'placements'>,
  { rootOf, asOf }: JudgementContext,
  wanted?: ReadonlySet<number>,
): Verdict[] {
  const { commitment, windows } = account
  const { answeredPlace } = windows
  const answered = answeredPlace === null ? null : { places: placements.map(answeredPlace), owed: windows.owed }
  const assessments = assessPlacements(placements, account, answered, asOf)
  const assessed = { placements, assessments, cures: curesIn(account, placements, assessments, rootOf) }
  const tallies = windows.owed.map((_, place) => (wanted === undefined || wanted.has(place) ? emptyTally() : null))
  const worthOf = commitment.measure.kind === 'count' ? () => 1 : secondsOf

  if (answered === null) {
    creditByTime(windows, assessed, tallies, worthOf)
  } else {
    for (const [index, placement] of placements.entries()) {
      const tally = tallies[answered.places[index]!]
      if (tally) credit(tally, placement.id, assessments[index]!, worthOf(placement))
    }
  }
  addOpenRoots(account, assessed, tallies, asOf)
  const verdicts: Verdict[] = []
  for (const [place, window] of windows.owed.entries()) {
    const tally = tallies[place]
    if (tally) verdicts.push(verdictOf(account, window, tally, asOf))
  }
  return verdicts
}

/** Credits every placement to the windows that hold it, every cure to those that hold its root. */
function creditByTime(
  windows: WindowIndex,
  { placements, assessments, cures }: AssessedPlacements,
  tallies: Tallies,
  worthOf: (placement: Placement) => number,
): void {
  const instants = instantsOf(placements)
  for (let index = 0; index < placements.length; index += 1) {
    const placement = placements[index]!
    const root = placement.makegoodFor === null ? undefined : cures.get(placement)
    const instant = root === undefined ? instants[index]! : root.plannedStart
    for (let place = lastWindowAt(windows, instant); place >= 0; place = lastWindowAt(windows, instant, place)) {
      const tally = tallies[place]
      if (!tally) continue
      if (root === undefined) credit(tally, placement.id, assessments[index]!, worthOf(placement))
      else creditCure(tally, placement.id, assessments[index]!, worthOf(placement))
    }
  }
}

/**
 * The instant of each placement. Read first, in a loop that does nothing else: the placements of an
 * account lie far apart in memory, and this lets the processor fetch many of them at once.
 */
function instantsOf(placements: readonly Placement[]): Float64Array {
  const instants = new Float64Array(placements.length)
  for (let index = 0; index < placements.length; index += 1) instants[index] = atOf(placements[index]!)
  return instants
}

const noCures: Cures = new Map()

function curesIn(account: Account, placements: readonly Placement[], assessments: readonly Assessment[], rootOf: RootOf): Cures {
  const { makegood } = account.commitment
  if (makegood === null) return noCures
  return findCures(placements, assessments, {
    withinDays: makegood.withinDays,
    rootOf,
    isOwn: (root) => belongsToAccount(account, root),
    isOwed: (instant) => lastWindowAt(account.windows, instant) >= 0,
  })
}

/** Adds the missed placements that nothing delivered has made good and whose time to do so is not over (§6, 7). */
function addOpenRoots(
  { commitment, windows }: Account,
  { placements, assessments, cures }: AssessedPlacements,
  tallies: Tallies,
  asOf: Instant,
): void {
  const { makegood, measure } = commitment
  if (makegood === null) return
  const cured = new Set([...cures].flatMap(([cure, root]) => (classOf(cure, asOf) === 'delivered' ? [root] : [])))
  for (let index = 0; index < placements.length; index += 1) {
    if (isCounted(assessments[index]!)) continue
    const placement = placements[index]!
    if (!isCurable(placement.status) || placement.makegoodFor !== null || cured.has(placement)) continue
    const deadline = placement.plannedStart + makegood.withinDays * DAY
    if (asOf > deadline) continue
    const worth = measure.kind === 'count' ? 1 : placement.plannedSeconds
    let place = lastWindowAt(windows, placement.plannedStart)
    for (; place >= 0; place = lastWindowAt(windows, placement.plannedStart, place)) {
      const tally = tallies[place]
      if (tally) (tally.openRoots ??= []).push({ deadline, worth })
    }
  }
}
