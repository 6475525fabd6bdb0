import type { PayloadRequest } from 'payload'

import type { AnswerRequest, FindingAnswer } from '../../contracts/findings.ts'
import type { Id } from '../../documents/ids.ts'
import { findingRefused } from '../../i18n/findings.ts'
import type { Instant } from '../../obligations/index.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { evidenceRows } from './evidenceRows.ts'
import { recordStep } from './recordStep.ts'
import { findForStep, nextStepId } from './takeStep.ts'

/** The body answers, with what proves it. Late answers are taken: that they are late shows by their time. */
export const answerFinding = (
  req: PayloadRequest,
  id: Id,
  { text, evidence, seen }: AnswerRequest,
  now: Instant,
): Promise<DeskResult<FindingAnswer>> =>
  actInTransaction(req, async () => {
    const found = await findForStep(req, { id, step: 'answer', seen })
    if (!found.ok) return found
    const { finding } = found
    if (text === '') return refuse(req, { text: findingRefused.noText, path: 'text' }, 400)
    const rows = await evidenceRows(req, evidence, nextStepId(finding))
    if (rows === null) return refuse(req, { text: findingRefused.noFile, path: 'evidence' }, 400)
    return recordStep(
      req,
      finding,
      {
        said: { step: 'answer', text, evidence: rows },
        action: 'answerFinding',
        notice: 'findingAnswered',
        details: () => ({ text, evidence: rows.map(({ note, url, file }) => ({ note, url, file })) }),
      },
      now,
    )
  })
