import type { PayloadRequest } from 'payload'

import type { RaiseRequest } from '../../contracts/findings.ts'
import { toStoredId } from '../../database/read.ts'
import { findPermitted, readPermitted } from '../../database/readPermitted.ts'
import { idOf, idOrNull, idsOf, type Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import type { Instant, Span } from '../../obligations/index.ts'
import { maySeeDutiesOf } from '../duties/dutyForStep.ts'
import { readDutiesByKey } from '../duties/readDutyOccurrences.ts'

/** What a finding is about, as far as it has to be known when the subject itself is gone. */
export interface FindingSubjectRead {
  title: string
  /** Null for a duty that is no commitment's check. */
  commitment: Id | null
  duty: Id | null
  /** Null where it is owed together. */
  obligor: Id | null
  label: string | null
  window: Span | null
  /** Who could be asked. */
  bodies: readonly Id[]
}

/** The subject that is asked about, with the rights of the person who asks; null when there is none. */
export function readSubject(
  req: PayloadRequest,
  { subjectKind, subject }: Pick<RaiseRequest, 'subjectKind' | 'subject'>,
  now: Instant,
): Promise<FindingSubjectRead | null> {
  if (subjectKind === 'duty') return ofDuty(req, subject, now)
  return subjectKind === 'obligation' ? ofObligation(req, subject) : ofCommitment(req, subject)
}

async function ofDuty(req: PayloadRequest, key: string, now: Instant): Promise<FindingSubjectRead | null> {
  const [occurrence] = await readDutiesByKey(req, [key], now)
  if (occurrence === undefined || !maySeeDutiesOf(req, occurrence.body.id)) return null
  const { duty, body, window } = occurrence
  return {
    title: duty.title,
    commitment: duty.commitment,
    duty: duty.id,
    obligor: body.id,
    label: null,
    window: { start: window.start, end: window.end },
    bodies: [body.id],
  }
}

const obligationFields = {
  title: true,
  commitment: true,
  obligor: true,
  label: true,
  windowStart: true,
  windowEnd: true,
} as const

async function ofObligation(req: PayloadRequest, key: string): Promise<FindingSubjectRead | null> {
  const [row] = await readPermitted(req, 'obligations', { where: { key: { equals: key } }, select: obligationFields })
  if (row === undefined) return null
  const commitment = await findPermitted(req, 'commitments', idOf(row.commitment))
  if (commitment === null) return null
  const obligor = idOrNull(row.obligor)
  return {
    title: row.title,
    commitment: commitment.id,
    duty: null,
    obligor,
    label: row.label ?? null,
    window: { start: instantFromStore(row.windowStart), end: instantFromStore(row.windowEnd) },
    bodies: obligor === null ? idsOf(commitment.obligors) : [obligor],
  }
}

async function ofCommitment(req: PayloadRequest, id: string): Promise<FindingSubjectRead | null> {
  // What is no id of this database names nothing.
  const stored = toStoredId(req.payload, id)
  const commitment = Number.isNaN(stored) ? null : await findPermitted(req, 'commitments', stored)
  if (commitment === null) return null
  return {
    title: commitment.title ?? '',
    commitment: commitment.id,
    duty: null,
    obligor: null,
    label: null,
    window: null,
    bodies: idsOf(commitment.obligors),
  }
}
