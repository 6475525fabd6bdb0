import type { CollectionBeforeOperationHook } from 'payload'

/**
 * Payload's own bulk operations start all documents at once in one transaction: hooks do not see what
 * the others are about to write, the numbers of the log collide, and what succeeded stays. People get
 * ours (src/endpoints/bulk.ts); that our code calls one is a bug.
 */
export const refuseAtOnce: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  const oneDocument = (args as { id?: number | string }).id !== undefined
  if ((operation === 'update' || operation === 'delete') && !oneDocument) {
    throw new Error(`${collection.slug}: ${operation} by where runs on all documents at once; use updateAll or deleteAll, or go by id`)
  }
}
