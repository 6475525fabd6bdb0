import { readAll, type DbRequest } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import type { Stored } from '../../documents/stored.ts'
import type { HandedInOnce } from '../../rules/handIn.ts'

/** A report that was handed in, as it is kept. */
export interface KeptReport extends HandedInOnce {
  readonly id: Id
  readonly doc: Stored<'handed-reports'>
}

export const keptReport = (doc: Stored<'handed-reports'>): KeptReport => ({
  id: doc.id,
  receivedAt: instantFromStore(doc.receivedAt),
  withdrawn: Boolean(doc.withdrawnAt),
  doc,
})

/** The reports of a body for a period, in the order in which they were handed in. */
export async function reportsFor(req: DbRequest, obligationKey: string, body: Id): Promise<KeptReport[]> {
  const docs = await readAll(req, 'handed-reports', {
    where: { and: [{ obligationKey: { equals: obligationKey } }, { organization: { equals: body } }] },
    sort: 'createdAt',
  })
  return docs.map(keptReport)
}
