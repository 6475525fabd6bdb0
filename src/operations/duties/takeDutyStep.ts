import { ValidationError, type PayloadRequest } from 'payload'

import type { DutyAnswer, DutyStepRequest } from '../../contracts/duties.ts'
import { dutyRefused } from '../../i18n/duties.ts'
import type { Instant } from '../../obligations/index.ts'
import type { Text } from '../../platform/text.ts'
import { saysOutcome, type DutyStep } from '../../rules/duties/dutySteps.ts'
import { endOfWorkingDay } from '../../rules/workingDays.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { evidenceRows } from '../findings/evidenceRows.ts'
import { dutyForStep, type DutyStepSaid } from './dutyForStep.ts'
import { nextDutyStepId, recordDutyStep } from './recordDutyStep.ts'

/** Takes one step on a duty of a body for a period, whoever's it is by the rules of steps. */
export const takeDutyStep = (req: PayloadRequest, asked: DutyStepRequest, now: Instant): Promise<DeskResult<DutyAnswer>> =>
  actInTransaction(req, () => dutyStepWithin(req, asked, now))

/** The same inside a transaction that is open. Whoever began the account at the same moment, by another server, was first. */
export async function dutyStepWithin(req: PayloadRequest, asked: DutyStepRequest, now: Instant): Promise<DeskResult<DutyAnswer>> {
  const found = await dutyForStep(req, asked, now)
  if (!found.ok) return found
  const fault = faultOfSaid(asked)
  if (fault !== null) return refuse(req, fault, 400)
  const said = await saidOf(req, asked, now)
  if (said === null) return refuse(req, { text: dutyRefused.noFile, path: 'evidence' }, 400)
  try {
    const account = await recordDutyStep(req, found.at, said, now)
    return { ok: true, duty: { key: asked.key, stage: account.stage } }
  } catch (error) {
    if (error instanceof ValidationError && found.at.account === null) return refuse(req, { text: dutyRefused.changed })
    throw error
  }
}

/** Steps for which a reason is given. */
const needsReason: readonly DutyStep[] = ['return', 'notRequire', 'reopen']

/** What a step lacks that it has to say. */
function faultOfSaid({ step, text, document, outcome }: DutyStepRequest): { text: Text; path: string } | null {
  if (step === 'handIn' && text === '') return { text: dutyRefused.noText, path: 'text' }
  if (needsReason.includes(step) && text === '') return { text: dutyRefused.noReason, path: 'text' }
  if (step === 'notRequire' && document === '') return { text: dutyRefused.noDocument, path: 'document' }
  if (step === 'check' && outcome === undefined) return { text: dutyRefused.noOutcome, path: 'outcome' }
  return outcome === 'notKept' && text === '' ? { text: dutyRefused.noReason, path: 'text' } : null
}

/** What is kept of a step; null when a file is not there, or not for this person. */
async function saidOf(req: PayloadRequest, asked: DutyStepRequest, now: Instant): Promise<DutyStepSaid | null> {
  const { key, step, text, document, outcome, evidence } = asked
  const rows = await evidenceRows(req, evidence, await nextDutyStepId(req, key))
  if (rows === null) return null
  return {
    step,
    text,
    document: document || null,
    outcome: saysOutcome(step) ? (outcome ?? 'kept') : null,
    evidence: rows,
    dueBy: step === 'return' ? endOfWorkingDay(now, asked.days, await confirmedHolidays(req)) : null,
  }
}
