import type { PayloadRequest } from 'payload'

import type { ExtendRequest, FindingAnswer } from '../../contracts/findings.ts'
import type { Id } from '../../documents/ids.ts'
import { optionalInstantFromStore } from '../../documents/instants.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { findingRefused } from '../../i18n/findings.ts'
import type { Instant } from '../../obligations/index.ts'
import { endOfWorkingDay } from '../../rules/workingDays.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { recordStep } from './recordStep.ts'
import { findForStep } from './takeStep.ts'

/** An auditor gives the body more time: so many working days from today, and later than it had. */
export const extendFinding = (
  req: PayloadRequest,
  id: Id,
  { text, days, seen }: ExtendRequest,
  now: Instant,
): Promise<DeskResult<FindingAnswer>> =>
  actInTransaction(req, async () => {
    const found = await findForStep(req, { id, step: 'extend', seen })
    if (!found.ok) return found
    const { finding } = found
    const before = optionalInstantFromStore(finding.dueBy)
    const dueBy = endOfWorkingDay(now, days, await confirmedHolidays(req))
    if (before !== null && dueBy <= before)
      return refuse(req, { text: findingRefused.notLater, params: { day: dueWords(before) }, path: 'days' }, 400)
    return recordStep(
      req,
      finding,
      {
        said: { step: 'extend', text, dueBy },
        action: 'extendFinding',
        notice: 'findingExtended',
        details: (after) => ({ text, dueBy: after.dueBy }),
      },
      now,
    )
  })
