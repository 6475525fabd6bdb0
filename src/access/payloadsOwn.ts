import type { CollectionBeforeChangeHook, Endpoint, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { accessOf, payloadsOwn, type PayloadsOwnSlug } from './rights.ts'
import { isStaff, personOf } from './roles.ts'

/** A lock and a preference are their maker's, whatever the request says. */
const inOwnName: CollectionBeforeChangeHook = ({ data, req }) =>
  req.user ? { ...data, user: { relationTo: 'users', value: req.user.id } } : data

/** Payload's short ways to preferences ask only whether somebody is signed in. */
const forStaff = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) => (isStaff(personOf(req.user)) ? endpoint.handler(req) : Response.json({ errors: [{ message: 'Forbidden' }] }, { status: 403 })),
})

/** The collections that Payload adds by itself obey the table of rights too; one that the table does not name is shut. */
export function closePayloadsOwn(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections.filter(({ slug }) => slug.startsWith('payload-'))) {
    const own = collection as SanitizedCollectionConfig & { endpoints: Endpoint[] | false }
    const named = own.slug in payloadsOwn
    own.access = { ...own.access, ...accessOf(payloadsOwn[(named ? own.slug : 'payload-kv') as PayloadsOwnSlug]) } as never
    if (own.slug === 'payload-locked-documents' || own.slug === 'payload-preferences') {
      own.hooks.beforeChange = [inOwnName, ...(own.hooks.beforeChange ?? [])]
    }
    if (own.slug === 'payload-preferences' && own.endpoints) own.endpoints = own.endpoints.map(forStaff)
  }
  return config
}
