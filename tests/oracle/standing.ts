/** quota-semantics §4: how each placement stands towards one commitment and obligor. */
import { DAY_MS, WEEKDAYS, dayOfWall, midnight, parseDay, parseInstant, parseTimeOfDay, wallOf, weekday } from './calendar.ts'
import type { Instant } from './calendar.ts'
import type { BandJson, CaseFile, CommitmentJson, Optional, PlacementJson } from './case-file.ts'
import { holds, membersOf } from './obligations.ts'
import type { Obligation } from './obligations.ts'

export type Class = 'delivered' | 'expected' | 'tentative' | 'unverified' | 'excluded'

export interface Standing {
  placement: PlacementJson
  at: Instant
  seconds: number
  class: Class
  /** The obligations to which it belongs. */
  obligations: Obligation[]
  /** Why it is in no sum: its status, or the first quality it lacks. Null when it counts. */
  reason: string | null
}

const RERUN_ORDER: Class[] = ['delivered', 'expected', 'tentative', 'unverified']

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const byTimeThenId = (a: Standing, b: Standing): number => a.at - b.at || compareText(a.placement.id, b.placement.id)

const allows = (list: Optional<string[]>, values: Optional<string>[]): boolean =>
  !list || list.length === 0 || values.some((value) => value != null && list.includes(value))

/** All of identity but which window is answered. */
export function isOfTheKind(file: CaseFile, commitment: CommitmentJson, obligor: string, placement: PlacementJson): boolean {
  const channel = file.channels.find(({ id }) => id === placement.channel)
  const match = commitment.match ?? {}
  return (
    membersOf(commitment, obligor).includes(placement.organization) &&
    allows(match.media, [channel?.medium]) &&
    allows(match.channels, [placement.channel]) &&
    allows(match.forms, [placement.form]) &&
    allows(match.programmes, [placement.programme]) &&
    allows(match.themes, placement.themes ?? [])
  )
}

/** The one window that a placement says it answers. */
const answered = (obligations: Obligation[], { answers }: PlacementJson): Obligation[] =>
  obligations.filter(({ occurrence, label }) => answers && occurrence === answers.start && label === (answers.label ?? null))

export const hasIdentity = (
  file: CaseFile,
  commitment: CommitmentJson,
  obligor: string,
  obligations: Obligation[],
  placement: PlacementJson,
): boolean => isOfTheKind(file, commitment, obligor, placement) && (!commitment.answers || answered(obligations, placement).length === 1)

function classOf(placement: PlacementJson, at: Instant, asOf: Instant): Class {
  const past = at < asOf
  switch (placement.status) {
    case 'delivered':
      return past ? 'delivered' : 'expected'
    case 'confirmed':
      return past ? 'unverified' : 'expected'
    case 'planned':
      return past ? 'unverified' : 'tentative'
    default:
      return 'excluded'
  }
}

/** A band's opening that began on the placement's own local day or on the day before can hold it. */
function insideBand(band: BandJson, at: Instant, end: Instant, rule: 'start' | 'whole'): boolean {
  const today = dayOfWall(wallOf(at))
  return [today - 1, today].some((day) => {
    const name = WEEKDAYS[weekday(day)]
    if (name === undefined || !band.days.includes(name)) return false
    if (band.validFrom && day < parseDay(band.validFrom)) return false
    if (band.validTo && day >= parseDay(band.validTo)) return false
    const opens = parseTimeOfDay(band.from)
    const closes = parseTimeOfDay(band.to)
    const span = { start: midnight(day) + opens, end: midnight(day) + closes + (closes <= opens ? DAY_MS : 0) }
    return holds(span, at) && (rule === 'start' || end <= span.end)
  })
}

function missesTimeBand(file: CaseFile, commitment: CommitmentJson, placement: PlacementJson, at: Instant, seconds: number): boolean {
  const { timeBand } = commitment
  if (!timeBand) return false
  const channel = file.channels.find(({ id }) => id === placement.channel)
  const bands = (timeBand.prime ? channel?.primeTime : timeBand.bands) ?? []
  return !bands.some((band) => insideBand(band, at, at + seconds * 1000, timeBand.rule ?? 'start'))
}

function firstFailure(
  file: CaseFile,
  commitment: CommitmentJson,
  obligations: Obligation[],
  placement: PlacementJson,
  at: Instant,
  seconds: number,
): string | null {
  if (commitment.answers && answered(obligations, placement).some(({ due }) => at >= due)) return 'late'
  if (commitment.minSecondsEach != null && seconds < commitment.minSecondsEach) return 'duration'
  if (missesTimeBand(file, commitment, placement, at, seconds)) return 'timeBand'
  if (commitment.reruns !== 'count' && placement.rerun === true) return 'rerun'
  return null
}

/** Another showing of the same content stands before this one. */
function isRepeated(commitment: CommitmentJson, standing: Standing, all: Standing[]): boolean {
  const { contentId } = standing.placement
  if (commitment.reruns === 'count' || contentId == null) return false
  const before = (a: Standing, b: Standing) => RERUN_ORDER.indexOf(a.class) - RERUN_ORDER.indexOf(b.class) || byTimeThenId(a, b)
  const rivals = commitment.answers ? all.filter((other) => other.obligations[0] === standing.obligations[0]) : all
  return rivals.some((other) => other.reason === null && other.placement.contentId === contentId && before(other, standing) < 0)
}

export function standingsOf(file: CaseFile, commitment: CommitmentJson, obligor: string, obligations: Obligation[]): Standing[] {
  const asOf = parseInstant(file.asOf)
  const beforeReruns = file.placements
    .filter((placement) => hasIdentity(file, commitment, obligor, obligations, placement))
    .map((placement): Standing => {
      const at = parseInstant(placement.actualStart ?? placement.plannedStart)
      const seconds = placement.actualSeconds ?? placement.plannedSeconds
      const standing = classOf(placement, at, asOf)
      const reason = standing === 'excluded' ? placement.status : firstFailure(file, commitment, obligations, placement, at, seconds)
      const own = commitment.answers ? answered(obligations, placement) : obligations.filter((obligation) => holds(obligation, at))
      return { placement, at, seconds, class: standing, obligations: own, reason }
    })
  return beforeReruns.map((standing) =>
    standing.reason === null && isRepeated(commitment, standing, beforeReruns) ? { ...standing, reason: 'rerun' } : standing,
  )
}
