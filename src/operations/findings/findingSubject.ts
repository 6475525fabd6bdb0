import type { PayloadRequest } from 'payload'

import type { RaiseRequest } from '../../contracts/findings.ts'
import { toStoredId } from '../../database/read.ts'
import { findPermitted, readPermitted } from '../../database/readPermitted.ts'
import { idOf, idOrNull, idsOf, type Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import type { Span } from '../../obligations/index.ts'

/** What a finding is about, as far as it has to be known when the subject itself is gone. */
export interface FindingSubjectRead {
  title: string
  commitment: Id
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
): Promise<FindingSubjectRead | null> {
  return subjectKind === 'obligation' ? ofObligation(req, subject) : ofCommitment(req, subject)
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
    obligor: null,
    label: null,
    window: null,
    bodies: idsOf(commitment.obligors),
  }
}
