import type { PayloadRequest } from 'payload'

import type { FindingAnswer } from '../../contracts/findings.ts'
import type { AuditAct } from '../../i18n/auditActs.ts'
import type { Instant } from '../../obligations/index.ts'
import type { FindingNotice } from '../../rules/finding.ts'
import type { DeskResult } from '../desk/deskRefusal.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { queueFindingNotice } from './queueFindingNotice.ts'
import { writeStep, type Finding, type StepSaid } from './takeStep.ts'

/** A step that somebody may take, and how the log and the other side hear of it. */
interface Step {
  said: StepSaid
  action: AuditAct
  notice: FindingNotice
  /** What the log tells besides, of the finding as it then stands. */
  details: (after: Finding) => Record<string, unknown>
}

/** Takes a step: in the thread, in the log, and in a mail to the other side. */
export async function recordStep(
  req: PayloadRequest,
  finding: Finding,
  { said, action, notice, details }: Step,
  now: Instant,
): Promise<DeskResult<FindingAnswer>> {
  const after = await writeStep(req, finding, said, now)
  const about = { subject: 'findings', subjectId: finding.id, label: finding.title }
  await appendAuditEntry(req, { action, ...about, details: details(after) }, now)
  await queueFindingNotice(req, after, { kind: notice, text: said.text }, now)
  return { ok: true, finding: { id: finding.id, state: after.state } }
}
