import type { PayloadRequest } from 'payload'

import { holds, nameOf, personOf } from '../../access/roles.ts'
import type { FindingAnswer, RaiseRequest } from '../../contracts/findings.ts'
import { insert } from '../../database/insert.ts'
import { readFirst } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore, optionalInstantToStore } from '../../documents/instants.ts'
import { findingRefused } from '../../i18n/findings.ts'
import type { Instant } from '../../obligations/index.ts'
import { endOfWorkingDay } from '../../rules/workingDays.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { bodyNames } from '../refusals/bodyNames.ts'
import { readSubject, type FindingSubjectRead } from './findingSubject.ts'
import { queueFindingNotice } from './queueFindingNotice.ts'
import type { Finding } from './takeStep.ts'

/** An auditor asks or objects; the body has so many working days to answer. */
export const raiseFinding = (req: PayloadRequest, asked: RaiseRequest, now: Instant): Promise<DeskResult<FindingAnswer>> =>
  actInTransaction(req, async () => {
    if (!holds(personOf(req.user), 'auditor')) return refuse(req, { text: findingRefused.mayNotRaise }, 403)
    if (asked.text === '') return refuse(req, { text: findingRefused.noText, path: 'text' }, 400)
    const about = await readSubject(req, asked, now)
    if (about === null) return refuse(req, { text: findingRefused.subjectGone }, 404)
    const chosen = await bodyOf(req, about, asked.organization)
    if (!chosen.ok) return chosen
    if (await isRaised(req, asked, chosen.body)) return refuse(req, { text: findingRefused.alreadyRaised })

    const dueBy = instantToStore(endOfWorkingDay(now, asked.days, await confirmedHolidays(req)))
    const data = { ...findingData(req, asked, about, now), organization: chosen.body, dueBy, firstDueBy: dueBy }
    const id = await insert(req, 'findings', data)
    await appendAuditEntry(
      req,
      {
        action: 'raiseFinding',
        subject: 'findings',
        subjectId: id,
        label: about.title,
        details: { kind: asked.kind, text: asked.text, organization: chosen.body, dueBy },
      },
      now,
    )
    await queueFindingNotice(req, { ...data, id } as unknown as Finding, { kind: 'findingRaised', text: asked.text }, now)
    return { ok: true, finding: { id, state: 'open' } }
  })

/** The same was asked before and waits to be answered: sent twice, it is one finding. */
async function isRaised(req: PayloadRequest, { subjectKind, subject, kind, text }: RaiseRequest, body: Id): Promise<boolean> {
  const same = { subjectKind, subject, kind, text, organization: body, state: 'open', raisedBy: nameOf(req.user) ?? '' }
  const where = { and: Object.entries(same).map(([field, value]) => ({ [field]: { equals: value } })) }
  return (await readFirst(req, 'findings', { where, select: { title: true } })) !== null
}

/** Who is to answer: the one who owes it, or the one that was chosen of those who do. */
async function bodyOf(req: PayloadRequest, { bodies }: FindingSubjectRead, asked: Id | null): Promise<DeskResult<{ body: Id }>> {
  if (bodies.length === 0) return refuse(req, { text: findingRefused.noBody })
  const body = asked === null ? (bodies.length === 1 ? bodies[0]! : null) : (bodies.find((one) => String(one) === String(asked)) ?? null)
  if (body !== null) return { ok: true, body }
  const text = asked === null ? findingRefused.chooseBody : findingRefused.notObligor
  return refuse(req, { text, params: { bodies: await bodyNames(req, bodies) }, path: 'organization' }, 400)
}

const findingData = (
  req: PayloadRequest,
  { subjectKind, subject, kind, text }: RaiseRequest,
  { title, commitment, duty, obligor, label, window }: FindingSubjectRead,
  now: Instant,
) => ({
  title,
  state: 'open' as const,
  kind,
  text,
  subjectKind,
  subject,
  label,
  windowStart: optionalInstantToStore(window?.start ?? null),
  windowEnd: optionalInstantToStore(window?.end ?? null),
  commitment,
  duty,
  obligor,
  raisedAt: instantToStore(now),
  raisedBy: nameOf(req.user) ?? '',
  steps: [],
})
