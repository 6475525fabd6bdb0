import type { PayloadRequest } from 'payload'

import { personOf } from '../../access/roles.ts'
import { rights } from '../../access/rights.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { obligationKey, type Verdict } from '../../obligations/index.ts'

/** Of some verdicts, those whose rows in the ledger the person may read. */
export async function permittedVerdicts(req: PayloadRequest, verdicts: readonly Verdict[]): Promise<readonly Verdict[]> {
  const mayRead = rights.obligations.read(personOf(req.user))
  if (typeof mayRead === 'boolean') return mayRead ? verdicts : []
  const keys = new Set((await readPermitted(req, 'obligations', { select: { key: true } })).map(({ key }) => key))
  return verdicts.filter((verdict) => keys.has(obligationKey(verdict)))
}
