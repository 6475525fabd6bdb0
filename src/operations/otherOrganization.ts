import type { PayloadRequest } from 'payload'

import type { Person } from '../access/roles.ts'
import type { Id } from '../fields/ids.ts'
import { refused } from '../i18n/refused.ts'
import type { Refusal } from '../refusal.ts'
import { readAll } from '../store/database.ts'

/** Why something is not put with an organization that a person does not act for, and which hers are. */
export async function otherOrganization(req: PayloadRequest, { organizations }: Person): Promise<Refusal> {
  const own = await readAll<{ id: Id; name: string }>(req.payload, req, 'organizations', { id: { in: [...organizations] } }, 'name', { name: true })
  return { text: refused.otherOrganization, params: { own: own.map(({ name }) => name).join(', ') || '—' }, path: 'organization' }
}
