import type { DbRequest } from '../database/read.ts'
import { placementFacts, type PlacementSelection } from '../store/placementFacts.ts'
import { loadTerms } from '../store/terms.ts'
import { keyOf, factVersion, type FactVersion } from './versions.ts'

const byKey = (versions: readonly FactVersion[]): Map<string, FactVersion> => new Map(versions.map((version) => [keyOf(version), version]))

/** The terms of all obligations as the database has them, each as a version. */
export async function currentTerms(req: DbRequest): Promise<Map<string, FactVersion>> {
  const { facts, waivers, followedFrom } = await loadTerms(req)
  return byKey([
    ...facts.organizations.map((organization) => factVersion('organization', organization.id, organization)),
    ...facts.channels.map((channel) => factVersion('channel', channel.id, channel)),
    ...facts.holidays.map((day) => factVersion('holiday', day, day)),
    ...facts.commitments.map((commitment) =>
      factVersion('commitment', commitment.id, { ...commitment, followedFrom: followedFrom.get(commitment.id) ?? null }),
    ),
    ...[...waivers].map(([id, waiver]) => factVersion('waiver', id, waiver)),
  ])
}

/** Placements as the database has them, each as a version; those that are not there are left out. */
export async function currentPlacements(req: DbRequest, asked: PlacementSelection): Promise<Map<string, FactVersion>> {
  const found = new Map<string, FactVersion>()
  for await (const some of placementFacts(req, asked)) {
    for (const placement of some) {
      const version = factVersion('placement', placement.id, placement)
      found.set(keyOf(version), version)
    }
  }
  return found
}
