import type { PayloadRequest } from 'payload'

import { dutySidesOf } from '../../access/dutySides.ts'
import { personOf } from '../../access/roles.ts'
import { readFirst } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import type { Stored } from '../../documents/stored.ts'
import { dutyRefused, dutyStageWords } from '../../i18n/duties.ts'
import type { Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { pick } from '../../platform/text.ts'
import type { DutyOutcome, DutyStage } from '../../rules/duties/dutyState.ts'
import { refuseDutyStep, type DutySides, type DutyStep } from '../../rules/duties/dutySteps.ts'
import { bodiesShown } from '../../store/duties.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import type { EvidenceRow } from '../findings/evidenceRows.ts'
import { readDutiesByKey, type DutyOccurrence } from './readDutyOccurrences.ts'

export type DutyAccount = Stored<'duty-accounts'>

/** A duty of a body for a period, with what is kept of it. */
export interface DutyAtHand {
  occurrence: DutyOccurrence
  account: DutyAccount | null
}

/** What a step says, beside what it is. */
export interface DutyStepSaid {
  step: DutyStep
  text: string
  document: string | null
  outcome: DutyOutcome | null
  evidence: readonly EvidenceRow[]
  /** Until when the body is to report again, where the step asks it to. */
  dueBy: Instant | null
}

export const stageOf = (account: Pick<DutyAccount, 'stage'> | null): DutyStage => account?.stage ?? 'open'

/** Who somebody is to a duty of a body, her own report told apart. */
export function sidesToDuty(user: unknown, body: Id, account: Pick<DutyAccount, 'stage' | 'steps'> | null): DutySides {
  const person = personOf(user)
  const report = (account?.steps ?? []).findLast(({ step }) => step === 'handIn')
  return {
    ...dutySidesOf(person, body),
    ownReport: stageOf(account) === 'reported' && person !== null && report?.person === String(person.id),
  }
}

const accountFields = {
  title: true,
  key: true,
  stage: true,
  outcome: true,
  duty: true,
  organization: true,
  plan: true,
  period: true,
  windowStart: true,
  windowEnd: true,
  due: true,
  dueBy: true,
  reportedAt: true,
  settledAt: true,
  settledBy: true,
  lastStepAt: true,
  steps: true,
  searchText: true,
  createdAt: true,
  updatedAt: true,
} as const

/** What is kept of it, steps and all; whoever reads it for a person has asked whether she may. */
export const accountByKey = (req: PayloadRequest, key: string): Promise<DutyAccount | null> =>
  readFirst(req, 'duty-accounts', { where: { key: { equals: key } }, select: accountFields }) as Promise<DutyAccount | null>

/** Whether the person behind the request may know how a body's duties stand. */
export function maySeeDutiesOf(req: PayloadRequest, body: Id): boolean {
  const shown = bodiesShown(req)
  return shown === 'all' || shown.some((id) => String(id) === String(body))
}

interface DutyStepAsked {
  key: string
  step: DutyStep
  /** How many steps the person had before her. */
  seen?: number | undefined
}

/** The duty, when the person may take this step now. */
export async function dutyForStep(
  req: PayloadRequest,
  { key, step, seen }: DutyStepAsked,
  now: Instant,
): Promise<DeskResult<{ at: DutyAtHand }>> {
  const [occurrence] = await readDutiesByKey(req, [key], now)
  if (occurrence === undefined || !maySeeDutiesOf(req, occurrence.body.id)) return refuse(req, { text: dutyRefused.notFound }, 404)
  const account = await accountByKey(req, key)
  const refusal = refuseDutyStep(step, stageOf(account), sidesToDuty(req.user, occurrence.body.id, account))
  if (refusal === 'notYours') return refuse(req, { text: dutyRefused.notYours, params: { body: occurrence.body.name } }, 403)
  if (seen !== undefined && seen !== (account?.steps ?? []).length) return refuse(req, { text: dutyRefused.changed })
  if (refusal === 'notNow')
    return refuse(req, { text: dutyRefused.notNow, params: { state: pick(dutyStageWords[stageOf(account)], localeOf(req)) } })
  if (refusal !== null) return refuse(req, { text: dutyRefused[refusal] }, 403)
  if (step === 'check' && occurrence.duty.commitment === null) return refuse(req, { text: dutyRefused.notChecked }, 403)
  return { ok: true, at: { occurrence, account } }
}
