import { atOf, classOf, secondsOf } from './classes.ts'
import { placementClasses, type PlacementClass } from './statuses.ts'
import { daypartsOf, type Dayparts } from './dayparts.ts'
import { SECOND } from './time.ts'
import type { Channel, Commitment, Placement, TimeBand } from './facts.ts'
import type { Instant } from './spans.ts'
import type { ExclusionReason, OwedWindow } from './verdictTypes.ts'

/** What a placement is to a commitment: the sum that it is in, or why it is in none. */
export type Assessment = PlacementClass | ExclusionReason

/** Which window each of some placements answers, by its place among those that are owed. */
export interface AnsweredWindows {
  readonly places: readonly number[]
  readonly owed: readonly OwedWindow[]
}

/** The tests a placement can fail by itself, whatever its window: its length and its time (§4, 1 and 2). */
export type QualityFault = 'duration' | 'timeBand'
export type Quality = (placement: Placement) => QualityFault | null

export const isCounted = (assessment: Assessment): assessment is PlacementClass =>
  assessment === 'delivered' || assessment === 'expected' || assessment === 'tentative' || assessment === 'unverified'

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
  const alone = [
    { ...commitment, timeBand: null },
    { ...commitment, minSecondsEach: null },
  ]
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
 * The assessment of every placement of one commitment and obligor, in the order given
 * (quota-semantics §4): class first, then the deadline, length, time, and last the rerun test among
 * those left.
 */
export function assessPlacements(
  placements: readonly Placement[],
  { commitment, quality }: { readonly commitment: Commitment; readonly quality: Quality },
  answered: AnsweredWindows | null,
  asOf: Instant,
): Assessment[] {
  const assessments = placements.map((placement, index): Assessment => {
    const assessment = classOf(placement, asOf)
    if (!isCounted(assessment)) return assessment
    if (answered !== null && atOf(placement) >= answered.owed[answered.places[index]!]!.due) return 'late'
    return quality(placement) ?? assessment
  })
  if (commitment.reruns === 'exclude') excludeReruns(placements, answered, assessments)
  return assessments
}

/**
 * Of placements that share content only the first counts: by class, then time, then id (§4, 3).
 * What answers one window is no repeat of what answers another.
 */
function excludeReruns(placements: readonly Placement[], answered: AnsweredWindows | null, assessments: Assessment[]): void {
  const firsts = new Map<string, number>()
  for (let index = 0; index < placements.length; index += 1) {
    const { rerun, contentId } = placements[index]!
    const assessment = assessments[index]!
    if (!isCounted(assessment)) continue
    if (rerun) assessments[index] = 'rerun'
    if (rerun || contentId === null) continue
    const key = answered === null ? contentId : `${answered.places[index]} ${contentId}`
    const first = firsts.get(key)
    const isFirst = first === undefined || precedes(placements[index]!, assessment, placements[first]!, assessments[first]!)
    if (first !== undefined) assessments[isFirst ? first : index] = 'rerun'
    if (isFirst) firsts.set(key, index)
  }
}

function precedes(a: Placement, assessmentA: Assessment, b: Placement, assessmentB: Assessment): boolean {
  if (assessmentA === assessmentB) return isEarlier(a, b)
  const order: readonly Assessment[] = placementClasses
  return order.indexOf(assessmentA) < order.indexOf(assessmentB)
}

/** By time, then by id in code-unit order. */
export function isEarlier(a: Placement, b: Placement): boolean {
  const [atA, atB] = [atOf(a), atOf(b)]
  return atA === atB ? a.id < b.id : atA < atB
}
