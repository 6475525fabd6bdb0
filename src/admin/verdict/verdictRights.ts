import type { DocumentViewServerProps, PayloadRequest } from 'payload'

import { actsFor, holds, personOf } from '../../access/roles.ts'
import type { Obligation } from '../../documents/payload-types.ts'
import { idOrNull } from '../../documents/ids.ts'
import type { VerdictRights } from './VerdictActs.tsx'

/** What the person who reads may do about it. */
export function verdictRights(
  req: PayloadRequest,
  { obligor: body }: Pick<Obligation, 'obligor'>,
  permissions: DocumentViewServerProps['initPageResult']['permissions'],
): VerdictRights {
  const person = personOf(req.user)
  const obligor = idOrNull(body)
  const creates = Boolean(permissions.collections?.placements?.create)
  const answers = obligor === null ? creates : actsFor(person, obligor)
  return {
    place: answers && creates,
    acknowledge: holds(person, 'admin', 'auditor') || (obligor !== null && answers),
    waive: holds(person, 'auditor'),
    raise: holds(person, 'auditor'),
  }
}
