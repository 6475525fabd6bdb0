import type { Payload } from 'payload'

import { idOrNull, type Id } from '../fields/ids.ts'
import { organizationsMakingGoodFor } from '../store/chains.ts'
import type { Req } from '../store/database.ts'
import { tellFactsChanged } from './factsChanged.ts'

/** A placement that was made, changed or removed; what it was before is given as another. */
export interface ChangedPlacement {
  id?: Id
  organization?: unknown
}

/**
 * Tells of changed placements. They touch the obligations of whose they are, and of whoever makes good
 * for them: a chain may lead through other organizations' placements (quota-semantics §5). To be told
 * before placements are removed, while the chains still stand.
 */
export async function tellPlacementsChanged(payload: Payload, req: Req, changed: readonly (ChangedPlacement | undefined)[]): Promise<void> {
  const own = changed.map((placement) => idOrNull(placement?.organization)).filter((id) => id !== null)
  const ids = changed.map((placement) => placement?.id).filter((id) => id !== undefined)
  const others = await organizationsMakingGoodFor(payload, req, [...new Set(ids)])
  const organizations = [...new Set([...own.map(String), ...others])]
  if (organizations.length > 0) tellFactsChanged({ organizations })
}
