import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig } from 'payload'

import { tellFactsChanged } from '../operations/factsChanged.ts'
import { termFields, type TermSource } from '../store/termSources.ts'
import { changesBetween } from './history.ts'

type Doc = Record<string, unknown>

interface Hooks {
  afterChange: CollectionAfterChangeHook
  afterDelete: CollectionAfterDeleteHook
}

/** Tells of every change that verdicts can hang on; a collection that they are not made of stays as it is. */
export function touchesVerdicts(config: CollectionConfig): CollectionConfig {
  const own = config.slug === 'placements' ? ofPlacements : config.slug in termFields ? ofTerms(config.slug as TermSource) : null
  if (own === null) return config
  const { hooks = {} } = config
  return {
    ...config,
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), own.afterChange],
      afterDelete: [...(hooks.afterDelete ?? []), own.afterDelete],
    },
  }
}

const ofPlacements: Hooks = { afterChange: () => tellFactsChanged(), afterDelete: () => tellFactsChanged() }

/** Terms, where what is read of them changed. */
function ofTerms(source: TermSource): Hooks {
  const read = (doc: Doc): Doc => Object.fromEntries(Object.keys(termFields[source]).map((name) => [name, doc[name]]))
  return {
    afterChange({ doc, previousDoc, operation }) {
      const changed = operation === 'create' || Object.keys(changesBetween(read(previousDoc as Doc), read(doc as Doc))).length > 0
      if (changed) tellFactsChanged()
    },
    afterDelete: () => tellFactsChanged(),
  }
}
