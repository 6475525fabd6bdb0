import type { PayloadRequest } from 'payload'

import type { FindingAnswer, WithdrawFindingRequest } from '../../contracts/findings.ts'
import type { Id } from '../../documents/ids.ts'
import { findingRefused } from '../../i18n/findings.ts'
import type { Instant } from '../../obligations/index.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { recordStep } from './recordStep.ts'
import { findForStep } from './takeStep.ts'

/** An auditor takes a finding back: it waits for nobody any more, and stays to be read. */
export const withdrawFinding = (
  req: PayloadRequest,
  id: Id,
  { text, seen }: WithdrawFindingRequest,
  now: Instant,
): Promise<DeskResult<FindingAnswer>> =>
  actInTransaction(req, async () => {
    const found = await findForStep(req, { id, step: 'withdraw', seen })
    if (!found.ok) return found
    const { finding } = found
    if (text === '') return refuse(req, { text: findingRefused.noReason, path: 'text' }, 400)
    return recordStep(
      req,
      finding,
      { said: { step: 'withdraw', text }, action: 'withdrawFinding', notice: 'findingWithdrawn', details: () => ({ text }) },
      now,
    )
  })
