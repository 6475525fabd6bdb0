import { atOf, classOf, placementClasses, secondsOf, type PlacementClass } from './classes.ts'
import { daypartsOf, type Dayparts } from './dayparts.ts'
import { SECOND } from './time.ts'
import type { Channel, Commitment, ExclusionReason, Instant, OwedWindow, Placement, TimeBand } from './types.ts'

/** Where a placement stands with a commitment: in which sum, or why in none. */
export type Standing = PlacementClass | ExclusionReason

/** Which window each of some placements answers, by its place among those that are owed. */
export interface Answers {
  readonly places: readonly number[]
  readonly owed: readonly OwedWindow[]
}

/** The tests a placement can fail by itself, whatever its window: its length and its time (§4, 1 and 2). */
export type QualityFault = 'duration' | 'timeBand'
export type Quality = (placement: Placement) => QualityFault | null

export const isCounted = (standing: Standing): standing is PlacementClass =>
  standing === 'delivered' || standing === 'expected' || standing === 'tentative' || standing === 'unverified'

export function qualityOf(commitment: Commitment, primeTimes: ReadonlyMap<string, Dayparts>): Quality {
  const { minSecondsEach: least, timeBand } = commitment
  const inBand = timeBand === null ? null : timeBandTest(timeBand, primeTimes)
  return (placement) => {
    if (least !== null && secondsOf(placement) < least) return 'duration'
    return inBand === null || inBand(placement) ? null : 'timeBand'
  }
}

/** All that is wrong with a placement by itself; a verdict names the first alone. */
export function qualityFaults(placement: Placement, commitment: Commitment, channels: readonly Channel[]): QualityFault[] {
  const primeTimes = primeTimesOf(channels.filter(({ id }) => id === placement.channel))
  const alone = [{ ...commitment, timeBand: null }, { ...commitment, minSecondsEach: null }]
  return alone.map((one) => qualityOf(one, primeTimes)(placement)).filter((fault) => fault !== null)
}

/** Each channel's own prime time, read once for all commitments. */
export function primeTimesOf(channels: readonly Channel[]): ReadonlyMap<string, Dayparts> {
  return new Map(channels.map((channel) => [channel.id, daypartsOf(channel.primeTime)]))
}

function timeBandTest(timeBand: TimeBand, primeTimes: ReadonlyMap<string, Dayparts>): (placement: Placement) => boolean {
  const own = 'bands' in timeBand ? daypartsOf(timeBand.bands) : null
  const whole = timeBand.rule === 'whole'
  return (placement) => {
    const dayparts = own ?? primeTimes.get(placement.channel)
    if (dayparts === undefined) return false
    const at = atOf(placement)
    return dayparts(at, whole ? at + secondsOf(placement) * SECOND : at)
  }
}

/**
 * The standing of every placement of one commitment and obligor, in the order given
 * (quota-semantics §4): class first, then the deadline, length, time, and last the rerun test among
 * those left.
 */
export function standingsOf(
  placements: readonly Placement[], commitment: Commitment, quality: Quality, answers: Answers | null, asOf: Instant,
): Standing[] {
  const standings = placements.map((placement, index): Standing => {
    const standing = classOf(placement, asOf)
    if (!isCounted(standing)) return standing
    if (answers !== null && atOf(placement) >= answers.owed[answers.places[index]!]!.due) return 'late'
    return quality(placement) ?? standing
  })
  if (commitment.reruns === 'exclude') excludeReruns(placements, answers, standings)
  return standings
}

/**
 * Of placements that share content only the first counts: by class, then time, then id (§4, 3).
 * What answers one window is no repeat of what answers another.
 */
function excludeReruns(placements: readonly Placement[], answers: Answers | null, standings: Standing[]): void {
  const firsts = new Map<string, number>()
  for (let index = 0; index < placements.length; index += 1) {
    const { rerun, contentId } = placements[index]!
    const standing = standings[index]!
    if (!isCounted(standing)) continue
    if (rerun) standings[index] = 'rerun'
    if (rerun || contentId === null) continue
    const key = answers === null ? contentId : `${answers.places[index]} ${contentId}`
    const first = firsts.get(key)
    const isFirst = first === undefined || precedes(placements[index]!, standing, placements[first]!, standings[first]!)
    if (first !== undefined) standings[isFirst ? first : index] = 'rerun'
    if (isFirst) firsts.set(key, index)
  }
}

function precedes(a: Placement, standingA: Standing, b: Placement, standingB: Standing): boolean {
  if (standingA === standingB) return isEarlier(a, b)
  const order: readonly Standing[] = placementClasses
  return order.indexOf(standingA) < order.indexOf(standingB)
}

/** By time, then by id in code-unit order. */
export function isEarlier(a: Placement, b: Placement): boolean {
  const [atA, atB] = [atOf(a), atOf(b)]
  return atA === atB ? a.id < b.id : atA < atB
}
