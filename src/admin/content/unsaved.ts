import type { SanitizedCollectionConfig } from 'payload'

/**
 * A collection as Payload's page for a new document is to see it. Where drafts save themselves, that page saves one
 * before anybody has written anything, and it stays when she leaves: here it waits for the first word.
 */
export function beginsUnsaved(collection: SanitizedCollectionConfig): SanitizedCollectionConfig {
  const { versions } = collection
  if (!versions || !versions.drafts) return collection
  return { ...collection, versions: { ...versions, drafts: { ...versions.drafts, autosave: false } } }
}
