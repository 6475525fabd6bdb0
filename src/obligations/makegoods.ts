import { atOf } from './classes.ts'
import { isEarlier, type Assessment } from './quality.ts'
import { isCurable } from './statuses.ts'
import { DAY } from './time.ts'
import type { Placement } from './facts.ts'
import type { Instant } from './spans.ts'

export type PlacementsById = { get(id: string): Placement | undefined }
export type RootOf = (placement: Placement) => Placement | null

/** From the cure to the missed placement it stands for. */
export type Cures = ReadonlyMap<Placement, Placement>

/**
 * Follows `makegoodFor` to the placement that makes good for none; null when the chain runs in a
 * circle or leads to an id that is not there (quota-semantics §5). Remembers what it has walked.
 */
export function rootFinder(byId: PlacementsById): RootOf {
  const known = new Map<Placement, Placement | null>()
  return (placement) => {
    const walked = new Set<Placement>()
    let here: Placement | null = placement
    while (here !== null && here.makegoodFor !== null && !known.has(here)) {
      walked.add(here)
      const next: Placement | null = byId.get(here.makegoodFor) ?? null
      here = next !== null && walked.has(next) ? null : next
    }
    const root = here === null ? null : (known.get(here) ?? (here.makegoodFor === null ? here : null))
    for (const step of walked) known.set(step, root)
    return root
  }
}

/** What decides whether a placement is a cure for one commitment and obligor. */
export interface CureTerms {
  readonly withinDays: number
  readonly rootOf: RootOf
  /** Identity of the root: of the commitment's kind and of the same obligor. */
  readonly isOwn: (root: Placement) => boolean
  /** Whether one of the obligor's obligations holds the instant. */
  readonly isOwed: (instant: Instant) => boolean
}

/** The cures among the placements of one commitment and obligor: at most one for each root, the first (§5). */
export function findCures(placements: readonly Placement[], assessments: readonly Assessment[], terms: CureTerms): Cures {
  const firsts = new Map<Placement, Placement>()
  for (let index = 0; index < placements.length; index += 1) {
    const placement = placements[index]!
    if (placement.makegoodFor === null) continue
    const assessment = assessments[index]
    if (assessment !== 'delivered' && assessment !== 'expected') continue
    const root = terms.rootOf(placement)
    if (root === null || !canCure(placement, root, terms)) continue
    const first = firsts.get(root)
    if (first === undefined || isEarlier(placement, first)) firsts.set(root, placement)
  }
  return new Map([...firsts].map(([root, cure]) => [cure, root]))
}

function canCure(placement: Placement, root: Placement, terms: CureTerms): boolean {
  return (
    isCurable(root.status) &&
    terms.isOwn(root) &&
    Math.abs(atOf(placement) - root.plannedStart) <= terms.withinDays * DAY &&
    terms.isOwed(root.plannedStart)
  )
}

/** A missed placement that can still be made good, and until when. */
export interface OpenRoot {
  readonly deadline: Instant
  readonly worth: number
}

/**
 * The last instant at which enough roots are still open to cover the shortfall, or null when all of
 * them together do not (§6, 7).
 */
export function curableUntil(openRoots: readonly OpenRoot[], shortfall: number): Instant | null {
  let covered = 0
  for (const { deadline, worth } of [...openRoots].sort((a, b) => b.deadline - a.deadline)) {
    covered += worth
    if (covered >= shortfall) return deadline
  }
  return null
}
