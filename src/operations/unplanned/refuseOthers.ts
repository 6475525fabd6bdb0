import type { PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { actsFor, personOf } from '../../access/roles.ts'
import type { Id } from '../../documents/ids.ts'
import { refused } from '../../i18n/refused.ts'
import { refuse, type DeskRefusal } from '../desk/deskRefusal.ts'
import { otherOrganization } from '../refusals/otherOrganization.ts'

/** Who may not place, or not for that organization, is told why; null for who may. */
export async function refuseOthers(req: PayloadRequest, organization: Id): Promise<{ ok: false; refusal: DeskRefusal } | null> {
  const person = personOf(req.user)
  if (rights.placements.create(person) === false) return refuse(req, { text: refused.notAllowed }, 403)
  if (actsFor(person, organization)) return null
  return refuse(req, await otherOrganization(req, person!), 403)
}
