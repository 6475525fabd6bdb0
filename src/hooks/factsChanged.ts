import type { CollectionConfig } from 'payload'

import { idsOf, idOrNull } from '../fields/ids.ts'
import { tellFactsChanged, type Touched } from '../operations/factsChanged.ts'

/** Placements touch their organization, before and after; everything else that verdicts read touches all. */
export function touchesVerdicts(config: CollectionConfig, whose: 'itsOrganization' | 'everybody'): CollectionConfig {
  const touched = (...docs: unknown[]): Touched => {
    if (whose === 'everybody') return 'all'
    const organizations = docs.map((doc) => idOrNull((doc as { organization?: unknown } | undefined)?.organization))
    return { organizations: [...new Set(idsOf(organizations.filter((id) => id !== null)).map(String))] }
  }
  return {
    ...config,
    hooks: {
      ...config.hooks,
      afterChange: [...(config.hooks?.afterChange ?? []), ({ doc, previousDoc }) => tellFactsChanged(touched(doc, previousDoc))],
      afterDelete: [...(config.hooks?.afterDelete ?? []), ({ doc }) => tellFactsChanged(touched(doc))],
    },
  }
}
