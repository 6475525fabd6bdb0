import type { PayloadRequest, Where } from 'payload'

import { personOf } from '../access/roles.ts'
import { maySwitchScope, scopeFor, scopePreference, type Scope } from '../access/scope.ts'
import type { Id } from '../fields/ids.ts'
import { readAll } from '../store/database.ts'

/** Whose matters the person who asks looks at. */
export async function readScope(req: PayloadRequest): Promise<Scope> {
  const person = personOf(req.user)
  if (!maySwitchScope(person)) return 'all'
  const kept = await req.payload.db.findOne<{ id: Id; value?: { scope?: unknown } | null }>({
    collection: 'payload-preferences',
    where: { and: [{ key: { equals: scopePreference } }, { 'user.value': { equals: person!.id } }, { 'user.relationTo': { equals: 'users' } }] },
    req,
  })
  return scopeFor(person, kept?.value?.scope)
}

/** Of a list, what is the person's own while she looks at that; null for all. */
export async function ownOnly(req: PayloadRequest, by: 'organization' | 'obligor'): Promise<Where | null> {
  if ((await readScope(req)) === 'all') return null
  const own = [...personOf(req.user)!.organizations]
  if (by === 'organization') return { organization: { in: own } }
  // What several bodies owe together is each one's.
  const joint = await readAll<{ id: Id }>(req.payload, req, 'commitments', { and: [{ aggregation: { equals: 'joint' } }, { obligors: { in: own } }] }, 'id', { title: true })
  return { or: [{ obligor: { in: own } }, { commitment: { in: joint.map(({ id }) => id) } }] }
}
