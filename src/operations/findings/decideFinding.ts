import type { PayloadRequest } from 'payload'

import type { DecideRequest, FindingAnswer } from '../../contracts/findings.ts'
import type { Id } from '../../documents/ids.ts'
import { findingRefused } from '../../i18n/findings.ts'
import type { Instant } from '../../obligations/index.ts'
import { noticeOfStep } from '../../rules/finding.ts'
import { endOfWorkingDay } from '../../rules/workingDays.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { letOffDuty } from './letOffDuty.ts'
import { recordStep } from './recordStep.ts'
import { findForStep, type Finding, type StepSaid } from './takeStep.ts'
import { waiveFor } from './waiveFor.ts'

/** An auditor decides on an answer: accepts it, asks again, closes without accepting it, or records a waiver with it. */
export const decideFinding = (req: PayloadRequest, id: Id, asked: DecideRequest, now: Instant): Promise<DeskResult<FindingAnswer>> =>
  actInTransaction(req, async () => {
    const { decision, text, seen } = asked
    const found = await findForStep(req, { id, step: decision, seen })
    if (!found.ok) return found
    const { finding } = found
    if (text === '' && decision !== 'accept') return refuse(req, { text: findingRefused.noReason, path: 'text' }, 400)
    const brings = await whatItBrings(req, finding, asked, now)
    if (!brings.ok) return brings
    const { dueBy, waiver } = brings.said
    return recordStep(
      req,
      finding,
      {
        said: brings.said,
        action: 'decideFinding',
        notice: noticeOfStep[decision],
        details: (after) => ({
          decision,
          text,
          ...(dueBy !== undefined && { dueBy: after.dueBy }),
          ...(waiver !== undefined && { waiver }),
        }),
      },
      now,
    )
  })

/** A decision with what follows from it: a new deadline, or a waiver or a duty let off, written with it or not at all. */
async function whatItBrings(
  req: PayloadRequest,
  finding: Finding,
  asked: DecideRequest,
  now: Instant,
): Promise<DeskResult<{ said: StepSaid }>> {
  const said: StepSaid = { step: asked.decision, text: asked.text }
  if (asked.decision === 'sendBack')
    return { ok: true, said: { ...said, dueBy: endOfWorkingDay(now, asked.days, await confirmedHolidays(req)) } }
  if (asked.decision !== 'waive') return { ok: true, said }
  if (finding.subjectKind === 'duty') {
    const letOff = await letOffDuty(req, finding, asked, now)
    return letOff.ok ? { ok: true, said } : letOff
  }
  const waived = await waiveFor(req, finding, asked)
  return waived.ok ? { ok: true, said: { ...said, waiver: waived.waiver } } : waived
}
