import type { CollectionConfig } from 'payload'

import { idsOf, idOrNull } from '../fields/ids.ts'

/** Whose obligations a change can touch: some organizations, or everybody. */
export type Touched = { organizations: readonly string[] } | 'all'

type Listener = (touched: Touched) => void
const listeners = new Set<Listener>()

/** Tells the listener of every change that can matter to a verdict. Gives back how to stop. */
export function onFactsChanged(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells the listeners of a change that was written past Payload's hooks. */
export const tellFactsChanged = (touched: Touched): void => listeners.forEach((listener) => listener(touched))

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
