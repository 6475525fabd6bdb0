import type { PayloadRequest } from 'payload'

import { canonical } from '../auditChain.ts'
import { dayToStore } from '../fields/days.ts'
import { startOfDay, type Instant } from '../obligations/index.ts'
import { seriesOf, type ProgrammeDoc } from '../store/series.ts'
import { appendAuditEntry } from './appendAuditEntry.ts'
import { asOneAct } from './asOneAct.ts'
import { toldMoves, writeOccurrences } from './editSeries.ts'
import { tellFactsChanged } from './factsChanged.ts'
import { prepareFollowing } from './prepareSeriesEdit.ts'

/**
 * A programme that is saved in its form takes its occurrences along, as *tất cả* would: what has aired
 * stays, exceptions keep what is theirs.
 */
export async function followProgramme(before: ProgrammeDoc, after: ProgrammeDoc, req: PayloadRequest, now: Instant): Promise<void> {
  const [was, is] = [seriesOf(before), seriesOf(after)]
  if (canonical(was) === canonical(is)) return
  const prepared = await prepareFollowing(req, after, { before: was, after: is, ended: null, boundary: startOfDay('2000-01-01'), shift: null }, now)
  const { plan } = prepared
  await writeOccurrences(req.payload, req, prepared, after)
  if (plan.skip.length > 0) {
    const skip = [...(after.skip ?? []), ...plan.skip.map((day) => ({ day: dayToStore(day) }))]
    await asOneAct(req, () => req.payload.update({ collection: 'programmes', id: after.id, data: { skip } as never, depth: 0, req }))
  }
  if (plan.changes.length === 0) return
  const details = { changes: toldMoves(plan), counts: { changes: plan.changes.length, kept: plan.kept.length, refused: plan.refused.length } }
  await appendAuditEntry(req.payload, req, { action: 'followProgramme', subject: 'programmes', subjectId: after.id, label: after.name, details }, now)
  tellFactsChanged()
}
