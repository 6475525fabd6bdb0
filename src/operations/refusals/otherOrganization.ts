import type { PayloadRequest } from 'payload'

import type { Person } from '../../access/roles.ts'
import { refused } from '../../i18n/refused.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { readAll } from '../../database/read.ts'

/** Why something is not put with an organization that a person does not act for, and which hers are. */
export async function otherOrganization(req: PayloadRequest, { organizations }: Person): Promise<Refusal> {
  const own = await readAll(req, 'organizations', {
    where: { id: { in: [...organizations] } },
    sort: 'name',
    select: {
      name: true,
    },
  })
  return { text: refused.otherOrganization, params: { own: own.map(({ name }) => name).join(', ') || '—' }, path: 'organization' }
}
