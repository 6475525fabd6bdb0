import type { PayloadRequest } from 'payload'

import { nameOf, personOf } from '../../access/roles.ts'
import { insert } from '../../database/insert.ts'
import { rewrite } from '../../database/read.ts'
import { instantFromStore, instantToStore, optionalInstantToStore } from '../../documents/instants.ts'
import type { AuditAct } from '../../i18n/auditActs.ts'
import type { Instant } from '../../obligations/index.ts'
import { dutyStepRules, noticeOfDutyStep, type DutyStep } from '../../rules/duties/dutySteps.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { accountByKey, type DutyAccount, type DutyAtHand, type DutyStepSaid } from './dutyForStep.ts'
import { queueDutyNotice } from './queueDutyNotice.ts'
import type { DutyOccurrence } from './readDutyOccurrences.ts'

/** How the log calls each step. */
const logged: Readonly<Record<DutyStep, { action: AuditAct }>> = {
  begin: { action: 'beginDuty' },
  handIn: { action: 'reportDuty' },
  withdraw: { action: 'withdrawDuty' },
  confirm: { action: 'confirmDuty' },
  check: { action: 'checkDuty' },
  return: { action: 'returnDuty' },
  notRequire: { action: 'notRequireDuty' },
  reopen: { action: 'reopenDuty' },
}

const stepId = (key: string, steps: number): string => `${key}#${steps + 1}`

/** Under which the rows of the next step are kept. */
export const nextDutyStepId = async (req: PayloadRequest, key: string): Promise<string> =>
  stepId(key, ((await accountByKey(req, key))?.steps ?? []).length)

/** Takes a step: in the account, which the first begins, in the log, and in a mail to the other side. */
export async function recordDutyStep(
  req: PayloadRequest,
  { occurrence, account }: DutyAtHand,
  said: DutyStepSaid,
  now: Instant,
): Promise<DutyAccount> {
  const before = account ?? blankAccount(occurrence)
  const changes = changesOf(req, before, said, now)
  const after = { ...before, ...changes } as DutyAccount
  if (account === null) after.id = await insert(req, 'duty-accounts', { ...after })
  else await rewrite(req, 'duty-accounts', account, changes)
  const { step, text, document, outcome, evidence, dueBy } = said
  await appendAuditEntry(
    req,
    {
      ...logged[step],
      subject: 'duty-accounts',
      subjectId: after.id,
      label: after.title,
      details: {
        organization: occurrence.body.id,
        text,
        ...(document !== null && { document }),
        ...(outcome !== null && { outcome }),
        ...(dueBy !== null && { dueBy: instantToStore(dueBy) }),
        ...(evidence.length > 0 && { evidence: evidence.map(({ note, url, file }) => ({ note, url, file })) }),
      },
    },
    now,
  )
  const kind = noticeOfDutyStep[step]
  if (kind !== null) await queueDutyNotice(req, after, { kind, body: occurrence.body.name, said }, now)
  return after
}

const blankAccount = ({ key, duty, body, window }: DutyOccurrence): Partial<DutyAccount> => ({
  key,
  title: duty.title,
  duty: duty.id,
  organization: body.id,
  plan: duty.plan,
  period: window.period,
  windowStart: instantToStore(window.start),
  windowEnd: instantToStore(window.end),
  due: instantToStore(window.due),
  dueBy: instantToStore(window.due),
  steps: [],
})

function changesOf(req: PayloadRequest, before: Partial<DutyAccount>, said: DutyStepSaid, now: Instant): Partial<DutyAccount> {
  const at = instantToStore(now)
  const by = nameOf(req.user) ?? ''
  const { step, text, document, outcome, evidence } = said
  const stage = dutyStepRules[step].to
  const steps = before.steps ?? []
  const row = {
    id: stepId(before.key!, steps.length),
    at,
    step,
    by,
    person: String(personOf(req.user)?.id ?? ''),
    text,
    document,
    outcome,
    dueBy: optionalInstantToStore(said.dueBy),
    evidence: [...evidence],
  }
  const settles = stage === 'confirmed' || stage === 'notRequired'
  const later = said.dueBy === null ? null : Math.max(said.dueBy, instantFromStore(before.dueBy!))
  return {
    stage,
    steps: [...steps, row] as DutyAccount['steps'],
    outcome,
    lastStepAt: at,
    settledAt: settles ? at : null,
    settledBy: settles ? by : null,
    ...(step === 'handIn' && { reportedAt: at }),
    ...(step === 'withdraw' && { reportedAt: null }),
    ...(later !== null && { dueBy: instantToStore(later) }),
  }
}
