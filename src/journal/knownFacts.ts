import type { DbRequest } from '../database/read.ts'
import { judge, openLedger, type Facts, type Instant, type LocalDate, type Placement, type Verdict } from '../obligations/index.ts'
import { onlyFollowed } from '../rules/following.ts'
import { placementFacts } from '../store/placementFacts.ts'
import { loadTerms } from '../store/terms.ts'
import { latestInPieces } from './readVersions.ts'
import { factKinds, type FactKind, type FactOfKind } from './versions.ts'

/** All that the engine reads, and from which day on the plans of some commitments are followed. */
export interface KnownFacts {
  readonly facts: Facts
  /** By commitment id; those of plans that are followed throughout are left out. */
  readonly followedFrom: ReadonlyMap<string, LocalDate>
}

/** The facts as the database has them now. */
export async function factsNow(req: DbRequest): Promise<KnownFacts> {
  const { facts, followedFrom } = await loadTerms(req)
  const placements: Placement[] = []
  for await (const some of placementFacts(req, 'all')) placements.push(...some)
  return { facts: { ...facts, placements }, followedFrom }
}

/** The facts as they were known at an instant: of each its latest version at or before it (record-semantics §1). */
export async function factsKnownAt(req: DbRequest, knownAt: Instant): Promise<KnownFacts> {
  const facts = new Map<FactKind, unknown[]>(factKinds.map((kind) => [kind, []]))
  for await (const versions of latestInPieces(req, { kinds: factKinds, knownAt })) {
    for (const { kind, fact } of versions) if (fact !== null) facts.get(kind)!.push(JSON.parse(fact))
  }
  const of = <Kind extends FactKind>(kind: Kind): FactOfKind[Kind][] => facts.get(kind) as FactOfKind[Kind][]
  const commitments = of('commitment')
  return {
    facts: {
      organizations: of('organization'),
      channels: of('channel'),
      commitments: commitments.map(({ followedFrom: _, ...commitment }) => commitment),
      placements: of('placement'),
      waivers: of('waiver'),
      holidays: of('holiday'),
    },
    followedFrom: new Map(commitments.flatMap(({ id, followedFrom }) => (followedFrom === null ? [] : [[id, followedFrom] as const]))),
  }
}

/** Facts laid out to be judged at several instants. */
export interface KnownLedger {
  readonly known: KnownFacts
  /** The verdicts at an instant, without what was not followed then. */
  readonly judge: (asOf: Instant) => Verdict[]
}

export function openKnown(known: KnownFacts): KnownLedger {
  const ledger = openLedger(known.facts)
  return { known, judge: (asOf) => onlyFollowed(ledger.judge(asOf), known) }
}

/** The verdicts on some facts at an instant, without what was not followed then. */
export const judgeKnown = (known: KnownFacts, asOf: Instant): Verdict[] => onlyFollowed(judge(known.facts, asOf), known)
