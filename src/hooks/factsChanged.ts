import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeDeleteHook, CollectionConfig } from 'payload'

import { tellFactsChanged } from '../operations/factsChanged.ts'
import { tellPlacementsChanged, type ChangedPlacement } from '../operations/placementsChanged.ts'
import { termFields, type TermSource } from '../store/termSources.ts'
import { changesBetween } from './history.ts'

type Doc = Record<string, unknown>

interface Hooks {
  beforeDelete?: CollectionBeforeDeleteHook
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
      beforeDelete: [...(hooks.beforeDelete ?? []), ...(own.beforeDelete ? [own.beforeDelete] : [])],
      afterChange: [...(hooks.afterChange ?? []), own.afterChange],
      afterDelete: [...(hooks.afterDelete ?? []), own.afterDelete],
    },
  }
}

/** A placement touches whose it is and was, and whoever makes good for it. */
const ofPlacements: Hooks = {
  // Before: SQLite takes the link out of what made good for it.
  beforeDelete: ({ id, req }) => tellPlacementsChanged(req.payload, req, [{ id }]),
  afterChange: ({ doc, previousDoc, req }) => tellPlacementsChanged(req.payload, req, [doc, previousDoc as ChangedPlacement | undefined]),
  afterDelete: ({ doc, req }) => tellPlacementsChanged(req.payload, req, [doc]),
}

/** Terms touch everybody, where what is read of them changed. */
function ofTerms(source: TermSource): Hooks {
  const read = (doc: Doc): Doc => Object.fromEntries(Object.keys(termFields[source]).map((name) => [name, doc[name]]))
  return {
    afterChange({ doc, previousDoc, operation }) {
      const changed = operation === 'create' || Object.keys(changesBetween(read(previousDoc as Doc), read(doc as Doc))).length > 0
      if (changed) tellFactsChanged('all')
    },
    afterDelete: () => tellFactsChanged('all'),
  }
}
