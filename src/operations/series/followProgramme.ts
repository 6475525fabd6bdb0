import type { PayloadRequest } from 'payload'

import { canonical } from '../../rules/auditLog/chain.ts'
import { dayToStore } from '../../documents/days.ts'
import type { Instant } from '../../obligations/index.ts'
import { seriesOf, type ProgrammeDoc } from '../../store/series.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { withSingleAuditEntry } from '../history/singleAuditEntry.ts'
import { listedMoves, writeOccurrences } from './editSeries.ts'
import { EARLIEST, prepareFollowing } from './prepareSeriesEdit.ts'

/**
 * A programme that is saved in its form takes its occurrences along, as *tất cả* would: what has aired
 * stays, exceptions keep what is theirs.
 */
export async function followProgramme(before: ProgrammeDoc, after: ProgrammeDoc, req: PayloadRequest, now: Instant): Promise<void> {
  const [was, is] = [seriesOf(before), seriesOf(after)]
  if (canonical(was) === canonical(is)) return
  const prepared = await prepareFollowing(req, after, { before: was, after: is, ended: null, boundary: EARLIEST, shift: null }, now)
  const { plan } = prepared
  await writeOccurrences(req, prepared, after)
  if (plan.skip.length > 0) {
    const skip = [...(after.skip ?? []), ...plan.skip.map((day) => ({ day: dayToStore(day) }))]
    await withSingleAuditEntry(req, () => req.payload.update({ collection: 'programmes', id: after.id, data: { skip }, depth: 0, req }))
  }
  if (plan.changes.length === 0) return
  const details = {
    changes: listedMoves(plan.changes),
    counts: { changes: plan.changes.length, kept: plan.kept.length, refused: plan.refused.length },
  }
  await appendAuditEntry(req, { action: 'followProgramme', subject: 'programmes', subjectId: after.id, label: after.name, details }, now)
}
