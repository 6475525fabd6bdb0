import type { PayloadRequest } from 'payload'

import { readPermitted } from '../../database/readPermitted.ts'
import type { Verdict } from '../../obligations/index.ts'
import { nameRefs, refKey } from '../history/nameRefs.ts'
import { plansOfReport, type ReportDoc } from './storedReport.ts'

/** The commitments of a signed report's plans, those as well that it told of and that are gone since. */
export async function commitmentsTold(req: PayloadRequest, doc: ReportDoc): Promise<Set<string>> {
  const now = await readPermitted(req, 'commitments', { where: { plan: { in: plansOfReport(doc) } }, select: { plan: true } })
  const { told } = JSON.parse(doc.figures!) as { told: { due: Verdict[]; running: Verdict[] } }
  return new Set([...now.map(({ id }) => String(id)), ...[...told.due, ...told.running].map(({ commitment }) => commitment)])
}

/** What commitments are called; one that is gone, as the log last called it. */
export async function namesOfCommitments(req: PayloadRequest, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const refs = [...new Set(ids)].map((id) => ({ collection: 'commitments', id }) as const)
  const named = await nameRefs(req, refs)
  return new Map(
    refs.flatMap((ref) => {
      const name = named.get(refKey(ref))?.name
      return name ? [[ref.id, name] as const] : []
    }),
  )
}
