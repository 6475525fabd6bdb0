import type { PayloadRequest, Where } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { findPermitted, readPermitted, readPermittedByIds } from '../../database/readPermitted.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { instantFromStore, optionalInstantFromStore } from '../../documents/instants.ts'
import type { Stored } from '../../documents/stored.ts'
import { formatLocalDay } from '../../i18n/dates.ts'
import type { Instant } from '../../obligations/index.ts'
import { sidesOf } from '../../operations/findings/takeStep.ts'
import { isOverdue, lateAnswers, longestAnswerDays, stepsFor, type FindingStep, type FindingSubject } from '../../rules/finding.ts'
import { endOfWorkingDay, workingDaysLeft, type DaysOff } from '../../rules/workingDays.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import type { Proof } from '../verdict/readItems.ts'

/** One thing that was said. */
export interface SaidStep {
  at: Instant
  step: FindingStep
  by: string
  text: string
  dueBy: Instant | null
  proofs: readonly Proof[]
  /** It is an answer that came after its deadline. */
  late: boolean
}

export interface FindingRead {
  finding: Stored<'findings'>
  body: string
  /** The obligation as it stands; null when it is owed no more, or the finding is about a commitment. */
  obligation: Id | null
  /** When an answer is due while one is waited for, and how many working days are left until then. */
  due: { by: Instant; left: number; overdue: boolean } | null
  steps: readonly SaidStep[]
  /** What the person who reads may do now. */
  may: readonly FindingStep[]
  /** The last day for an answer, by the number of working days that are given. */
  lastDays: readonly string[]
}

/** A finding with all that its page shows, with the rights of the person who reads. */
export async function readFinding(req: PayloadRequest, finding: Stored<'findings'>, now: Instant): Promise<FindingRead> {
  const body = await findPermitted(req, 'organizations', idOf(finding.organization))
  const ofKey = { where: { key: { equals: finding.subject } }, select: { key: true } } as const
  const [obligation] = finding.subjectKind === 'obligation' ? await readPermitted(req, 'obligations', ofKey) : []
  const holidays = await confirmedHolidays(req)
  const by = optionalInstantFromStore(finding.dueBy)
  return {
    finding,
    body: body?.name ?? '',
    obligation: obligation?.id ?? null,
    due:
      finding.state !== 'open' || by === null
        ? null
        : { by, left: workingDaysLeft(now, by, holidays), overdue: isOverdue(finding.state, by, now) },
    steps: await readSteps(req, finding),
    may: stepsFor(finding.state, sidesOf(req.user, finding)),
    lastDays: lastDaysFrom(now, holidays),
  }
}

export const lastDaysFrom = (now: Instant, holidays: DaysOff): string[] =>
  Array.from({ length: longestAnswerDays }, (_, at) => formatLocalDay(endOfWorkingDay(now, at + 1, holidays) - 1))

/** What was asked about a subject, for who may read that at all. */
export async function findingsOn(req: PayloadRequest, kind: FindingSubject, subject: string): Promise<Stored<'findings'>[]> {
  if (rights.findings.read(personOf(req.user)) === false) return []
  const where: Where = { and: [{ subjectKind: { equals: kind } }, { subject: { equals: subject } }] }
  return readPermitted(req, 'findings', { where, sort: '-raisedAt' })
}

async function readSteps(req: PayloadRequest, { steps, firstDueBy }: Stored<'findings'>): Promise<SaidStep[]> {
  const rows = steps ?? []
  const ids = rows.flatMap(({ evidence }) => (evidence ?? []).map(({ file }) => idOrNull(file)))
  const files = await readPermittedByIds(req, 'media', ids)
  const timed = rows.map(({ at, step, dueBy }) => ({ at: instantFromStore(at), step, dueBy: optionalInstantFromStore(dueBy) }))
  const late = lateAnswers(optionalInstantFromStore(firstDueBy), timed)
  return rows.map(({ at, step, by, text, dueBy, evidence }, place) => ({
    at: instantFromStore(at),
    step,
    by,
    text: text ?? '',
    late: late[place]!,
    dueBy: optionalInstantFromStore(dueBy),
    proofs: (evidence ?? []).map(({ note, url, file }) => ({
      note: note ?? null,
      url: url ?? null,
      file: files.get(String(idOrNull(file))) ?? null,
    })),
  }))
}
