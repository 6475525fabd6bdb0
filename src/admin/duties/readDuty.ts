import type { PayloadRequest } from 'payload'

import { readPermittedByIds } from '../../database/readPermitted.ts'
import { idOrNull } from '../../documents/ids.ts'
import { instantFromStore, optionalInstantFromStore } from '../../documents/instants.ts'
import type { Stored } from '../../documents/stored.ts'
import type { Instant } from '../../obligations/index.ts'
import { accountByKey, maySeeDutiesOf, sidesToDuty, stageOf } from '../../operations/duties/dutyForStep.ts'
import { readDutiesByKey, type DutyOccurrence } from '../../operations/duties/readDutyOccurrences.ts'
import type { DutyOutcome } from '../../rules/duties/dutyState.ts'
import { dutyStepsFor, type DutyStep } from '../../rules/duties/dutySteps.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import { findingsOn, lastDaysFrom } from '../findings/readFinding.ts'
import type { Proof } from '../verdict/readItems.ts'

/** One step as it is told. */
export interface ToldDutyStep {
  at: Instant
  step: DutyStep
  by: string
  text: string
  document: string | null
  outcome: DutyOutcome | null
  dueBy: Instant | null
  proofs: readonly Proof[]
}

export interface DutyRead {
  occurrence: DutyOccurrence
  /** The commitment of which it is the check, where the person may read it. */
  commitment: Pick<Stored<'commitments'>, 'id' | 'title'> | null
  steps: readonly ToldDutyStep[]
  /** What the person who reads may do now. */
  may: readonly DutyStep[]
  /** What auditors have asked about it. */
  findings: readonly Stored<'findings'>[]
  /** The last day to report again, by the number of working days that are given. */
  lastDays: readonly string[]
}

/** A duty of a body for a period with all that its page shows; null where there is none, or not for this person. */
export async function readDuty(req: PayloadRequest, key: string, now: Instant): Promise<DutyRead | null> {
  const [occurrence] = await readDutiesByKey(req, [key], now)
  if (occurrence === undefined || !maySeeDutiesOf(req, occurrence.body.id)) return null
  const account = await accountByKey(req, key)
  const { duty, body } = occurrence
  const commitments = await readPermittedByIds(req, 'commitments', [duty.commitment], { title: true })
  const rows = account?.steps ?? []
  const files = await readPermittedByIds(
    req,
    'media',
    rows.flatMap(({ evidence }) => (evidence ?? []).map(({ file }) => idOrNull(file))),
  )
  const may = dutyStepsFor(stageOf(account), sidesToDuty(req.user, body.id, account))
  return {
    occurrence,
    commitment: commitments.get(String(duty.commitment)) ?? null,
    steps: rows.map(({ at, step, by, text, document, outcome, dueBy, evidence }) => ({
      at: instantFromStore(at),
      step,
      by,
      text: text ?? '',
      document: document ?? null,
      outcome: outcome ?? null,
      dueBy: optionalInstantFromStore(dueBy),
      proofs: (evidence ?? []).map(({ note, url, file }) => ({
        note: note ?? null,
        url: url ?? null,
        file: files.get(String(idOrNull(file))) ?? null,
      })),
    })),
    may: may.filter((step) => step !== 'check' || duty.commitment !== null),
    findings: await findingsOn(req, 'duty', key),
    lastDays: lastDaysFrom(now, await confirmedHolidays(req)),
  }
}
