import type { PayloadRequest, Where } from 'payload'

import { personOf } from '../../access/roles.ts'
import { maySwitchScope, scopeFor, scopePreference, type ViewScope } from '../../access/scope.ts'
import type { Id } from '../../documents/ids.ts'
import { readAll } from '../../database/read.ts'

/** Whose matters the person who asks looks at. */
export async function readScope(req: PayloadRequest): Promise<ViewScope> {
  const person = personOf(req.user)
  if (!maySwitchScope(person)) return 'all'
  const kept = await req.payload.db.findOne<{ id: Id; value?: { scope?: unknown } | null }>({
    collection: 'payload-preferences',
    where: {
      and: [{ key: { equals: scopePreference } }, { 'user.value': { equals: person!.id } }, { 'user.relationTo': { equals: 'users' } }],
    },
    req,
  })
  return scopeFor(person, kept?.value?.scope)
}

/** Of a list, what is the person's own while she looks at that; null for all. */
export async function ownOnly(req: PayloadRequest, by: 'organization' | 'obligor'): Promise<Where | null> {
  if ((await readScope(req)) === 'all') return null
  const own = [...personOf(req.user)!.organizations]
  return by === 'organization' ? { organization: { in: own } } : owedBy(req, own)
}

/** What some bodies owe: what several owe together is each one's. */
export async function owedBy(req: PayloadRequest, own: Id[]): Promise<Where> {
  const joint = await readAll(req, 'commitments', {
    where: { and: [{ aggregation: { equals: 'joint' } }, { obligors: { in: own } }] },
    select: { title: true },
  })
  return { or: [{ obligor: { in: own } }, { commitment: { in: joint.map(({ id }) => id) } }] }
}
