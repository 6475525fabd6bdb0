import { takeWrites, type Writes } from '../database/writes.ts'
import type { DbRequest } from '../database/read.ts'
import { termSources } from '../store/termSources.ts'
import { currentPlacements, currentTerms } from './currentFacts.ts'
import { latestVersions } from './readVersions.ts'
import { factKinds, termKinds, versionsBetween, type FactVersion } from './versions.ts'

/** The versions that carry the journal on to where the facts stand: of what the request's transaction has written since it was asked before. */
export async function changedFacts(req: DbRequest): Promise<FactVersion[]> {
  return versionsAfter(req, await takeWrites(req))
}

async function versionsAfter(req: DbRequest, writes: Writes): Promise<FactVersion[]> {
  const versions: FactVersion[] = []
  const ids = [...(writes.get('placements') ?? [])].map(String)
  if (ids.length > 0) {
    const known = await latestVersions(req, { kinds: ['placement'], ids, knownAt: null })
    versions.push(...versionsBetween(known, await currentPlacements(req, { ids })))
  }
  if (termSources.some((source) => writes.has(source))) {
    const known = await latestVersions(req, { kinds: termKinds, knownAt: null })
    versions.push(...versionsBetween(known, await currentTerms(req)))
  }
  return versions
}

/** The same for everything, whoever wrote it: what the journal says otherwise than the documents. */
export async function allChangedFacts(req: DbRequest): Promise<FactVersion[]> {
  const known = await latestVersions(req, { kinds: factKinds, knownAt: null })
  return versionsBetween(known, new Map([...(await currentTerms(req)), ...(await currentPlacements(req, 'all'))]))
}
