import type { PayloadRequest } from 'payload'

import { holds, personOf } from '../../access/roles.ts'
import type { DutiesAnswer, DutiesRequest } from '../../contracts/duties.ts'
import { dutyRefused } from '../../i18n/duties.ts'
import type { Instant } from '../../obligations/index.ts'
import { say } from '../../platform/text.ts'
import { localeOf } from '../../platform/refusal.ts'
import { usualReturnDays } from '../../rules/duties/dutySteps.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { readDutiesByKey } from './readDutyOccurrences.ts'
import { dutyStepWithin } from './takeDutyStep.ts'

/** An auditor confirms many reports: all of them, or none and the first that is refused is named. Each has its entry and its notice. */
export const confirmDuties = (req: PayloadRequest, { duties }: DutiesRequest, now: Instant): Promise<DeskResult<DutiesAnswer>> =>
  actInTransaction<DutiesAnswer>(req, async () => {
    if (!holds(personOf(req.user), 'auditor')) return refuse(req, { text: dutyRefused.onlyAuditors }, 403)
    if (duties.length === 0) return refuse(req, { text: dutyRefused.noneChosen }, 400)
    const step = { step: 'confirm', text: '', document: '', days: usualReturnDays, evidence: [] } as const
    for (const { key, seen } of duties) {
      const done = await dutyStepWithin(req, { ...step, evidence: [], key, seen }, now)
      if (done.ok) continue
      const [refused] = await readDutiesByKey(req, [key], now)
      if (refused === undefined) return done
      const title = `${refused.duty.title}, ${refused.body.name}`
      const errors = done.refusal.errors.map(({ message }) => ({ message: say(dutyRefused.ofOne, localeOf(req), { title, why: message }) }))
      return { ok: false, refusal: { ...done.refusal, errors } }
    }
    return { ok: true, count: duties.length }
  })
