import {
  APIError,
  Forbidden,
  type CollectionBeforeChangeHook,
  type Endpoint,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
} from 'payload'

import { say } from '../platform/text.ts'
import { localeOf } from '../platform/refusal.ts'
import { refuseQuestion } from './questions.ts'
import { accessOf, payloadsOwn, type PayloadsOwnSlug } from './rights.ts'
import { isStaff, personOf } from './roles.ts'

/** A lock and a preference are their maker's, whatever the request says. */
const inOwnName: CollectionBeforeChangeHook = ({ data, req }) =>
  req.user ? { ...data, user: { relationTo: 'users', value: req.user.id } } : data

/** A lock is taken over where it is: moved to another document it would be gone from this one. */
const atItsDocument: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) =>
  operation === 'update' ? { ...data, document: originalDoc.document, globalSlug: originalDoc.globalSlug } : data

/** What somebody may write to who has not signed in: the ways to sign in. */
const open = ['/login', '/logout', '/forgot-password', '/reset-password', '/refresh-token']

/** Payload begins a transaction, and reads the whole body, before it asks who writes: a stranger would hold up everybody. */
const forSomebody = (endpoint: Endpoint): Endpoint =>
  endpoint.method === 'get' || open.includes(endpoint.path)
    ? endpoint
    : {
        ...endpoint,
        handler: (req) => {
          if (!req.user) throw new Forbidden(req.t)
          return endpoint.handler(req)
        },
      }

const withQuestion = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    const refusal = refuseQuestion(req.query)
    if (refusal !== null) throw new APIError(say(refusal.text, localeOf(req)), 400, undefined, true)
    return endpoint.handler(req)
  },
})

/** Nobody's address is verified by a link here, and the way to it would fail. */
const isOfUse = ({ path }: Endpoint): boolean => path !== '/verify/:id'

/** Payload's short ways to preferences ask only whether somebody is signed in. */
const forStaff = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) =>
    isStaff(personOf(req.user)) ? endpoint.handler(req) : Response.json({ errors: [{ message: 'Forbidden' }] }, { status: 403 }),
})

/**
 * The collections that Payload adds by itself obey the table of rights too; one that the table does not name is shut.
 * Whatever writes is shut to strangers before it begins.
 */
export function closePayloadsOwn(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections.filter(({ slug }) => slug.startsWith('payload-'))) {
    const own = collection as SanitizedCollectionConfig & { endpoints: Endpoint[] | false }
    const named = own.slug in payloadsOwn
    own.access = { ...own.access, ...accessOf(payloadsOwn[(named ? own.slug : 'payload-kv') as PayloadsOwnSlug]) }
    if (own.slug === 'payload-locked-documents' || own.slug === 'payload-preferences') {
      own.hooks.beforeChange = [inOwnName, ...(own.hooks.beforeChange ?? [])]
    }
    if (own.slug === 'payload-locked-documents') own.hooks.beforeChange = [atItsDocument, ...(own.hooks.beforeChange ?? [])]
    if (own.slug === 'payload-preferences' && own.endpoints) own.endpoints = own.endpoints.map(forStaff)
  }
  for (const collection of config.collections)
    if (collection.endpoints) collection.endpoints = collection.endpoints.filter(isOfUse).map(withQuestion).map(forSomebody)
  return config
}
