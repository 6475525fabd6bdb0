import type { CollectionBeforeOperationHook } from 'payload'

const changing: readonly string[] = ['create', 'update', 'delete', 'restoreVersion']

/**
 * Payload hands a changed document to the hooks as narrowed by the answer's `select`: the log, the
 * audit and the webhooks would take every field that was not asked for as emptied. So whoever changes
 * something is answered with all of it.
 */
export const wholeDocuments: CollectionBeforeOperationHook = ({ args, operation }) =>
  changing.includes(operation) ? { ...args, select: undefined } : args
