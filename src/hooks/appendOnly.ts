import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionConfig } from 'payload'

import { refused } from '../i18n/refused.ts'
import type { Text } from '../platform/text.ts'
import { refusalError } from '../platform/refusal.ts'

/**
 * Nobody edits or deletes these documents, not even code that overrides access:
 * the rule holds in the hooks, and in SQLite again as triggers (see migrations/).
 */
export function appendOnly(config: CollectionConfig, text: Text = refused.appendOnly): CollectionConfig {
  const refuseChange: CollectionBeforeChangeHook = ({ operation, req }) => {
    if (operation === 'update') throw refusalError({ text }, config.slug, req)
  }
  const refuseDelete: CollectionBeforeDeleteHook = ({ req }) => {
    throw refusalError({ text }, config.slug, req)
  }
  return {
    ...config,
    // A lock or a copy would only promise an edit that is then refused.
    lockDocuments: false,
    disableDuplicate: true,
    hooks: {
      ...config.hooks,
      beforeChange: [refuseChange, ...(config.hooks?.beforeChange ?? [])],
      beforeDelete: [refuseDelete, ...(config.hooks?.beforeDelete ?? [])],
    },
  }
}

/** The computed ledger: written by the auditor through the database, never through Payload's surfaces. */
export const computedOnly = (config: CollectionConfig): CollectionConfig => pastPayload(config, refused.ledger)

/** What operations alone write, each step by the rules of its own: through the database, never through Payload's surfaces. */
export const writtenByActs = (config: CollectionConfig): CollectionConfig => pastPayload(config, refused.byActs)

function pastPayload(config: CollectionConfig, text: Text): CollectionConfig {
  const guarded = appendOnly(config, text)
  const refuseCreate: CollectionBeforeChangeHook = ({ req }) => {
    throw refusalError({ text }, config.slug, req)
  }
  return { ...guarded, hooks: { ...guarded.hooks, beforeChange: [refuseCreate] } }
}
