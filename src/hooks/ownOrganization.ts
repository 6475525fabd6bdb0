import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, CollectionBeforeValidateHook, CollectionConfig } from 'payload'

import { actsFor, personOf } from '../access/roles.ts'
import { idOf } from '../documents/ids.ts'
import { refused } from '../i18n/refused.ts'
import { isConsequence } from '../operations/history/asConsequence.ts'
import { otherOrganization } from '../operations/refusals/otherOrganization.ts'
import { refusalError } from '../platform/refusal.ts'

/**
 * Who does not say whose it is means their own organization, the first of several: what is nobody's could not be
 * changed by whoever made it.
 */
const fillIn: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const [own] = personOf(req.user)?.organizations ?? []
  if (data && !data.organization && !originalDoc?.organization && own !== undefined) data.organization = own
  return data
}

/**
 * A document stays with the organizations of those who change it: access rules say which
 * documents may be touched, this says where they may be put.
 */
const keepInside =
  (slug: string): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const person = personOf(req.user)
    const organization = data.organization ?? originalDoc?.organization
    // Without a person behind it, the system acts: the seed, the filler, a job.
    if (person === null || !organization || isConsequence(req) || actsFor(person, idOf(organization))) return data
    throw refusalError(await otherOrganization(req, person), slug, req)
  }

/** A copy of what belongs to somebody else would take it over under one's own name. */
const keepOthersUncopied: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { duplicateFromID } = args as { duplicateFromID?: number | string }
  const person = personOf(req.user)
  if (operation !== 'create' || duplicateFromID === undefined || person === null) return args
  const source = await req.payload.db.findOne<{ id: number | string; organization?: unknown }>({
    collection: collection.slug,
    where: { id: { equals: duplicateFromID } },
    req,
  })
  if (source?.organization && !actsFor(person, idOf(source.organization)))
    throw refusalError({ text: refused.otherCopied }, collection.slug, req)
  return args
}

/** A collection whose documents belong to one organization. */
export const inOrganization = (config: CollectionConfig): CollectionConfig => ({
  ...config,
  hooks: {
    ...config.hooks,
    beforeOperation: [keepOthersUncopied, ...(config.hooks?.beforeOperation ?? [])],
    beforeValidate: [fillIn, ...(config.hooks?.beforeValidate ?? [])],
    beforeChange: [keepInside(config.slug), ...(config.hooks?.beforeChange ?? [])],
  },
})
