import type { PayloadRequest } from 'payload'

import { actsFor, holds, nameOf, personOf, type Person } from '../../access/roles.ts'
import type { WithdrawReportRequest } from '../../contracts/handIn.ts'
import { readOne, rewrite } from '../../database/read.ts'
import { findPermitted } from '../../database/readPermitted.ts'
import { dayFromStore } from '../../documents/days.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { Stored } from '../../documents/stored.ts'
import { formatDay } from '../../i18n/dates.ts'
import { handInRefused, withdrawnReportMail } from '../../i18n/handIn.ts'
import type { Instant } from '../../obligations/index.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { writeNotice } from '../delivery/writeNotice.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { retractReport } from './reportPlacement.ts'

type Handed = Stored<'handed-reports'>

/** Who handed it in, as long as she acts for the body; auditors and administrators any. */
export const mayWithdraw = (
  person: Person | null,
  { handedInById, organization }: Pick<Handed, 'handedInById' | 'organization'>,
): boolean =>
  holds(person, 'auditor', 'admin') || (person !== null && handedInById === String(person.id) && actsFor(person, idOf(organization)))

/** Takes back a report that was wrong: it stays in the history with the reason, and the engine counts it no more. */
export const withdrawReport = (
  req: PayloadRequest,
  id: Id,
  { reason }: WithdrawReportRequest,
  now: Instant,
): Promise<DeskResult<{ withdrawn: { id: Id } }>> =>
  catchRefusals(req, () =>
    actInTransaction(req, async () => {
      const handed = await findPermitted(req, 'handed-reports', id)
      if (handed === null) return refuse(req, { text: handInRefused.notFound }, 404)
      const person = personOf(req.user)
      if (!mayWithdraw(person, handed)) return refuse(req, { text: handInRefused.mayNotWithdraw }, 403)
      if (handed.withdrawnAt) return refuse(req, { text: handInRefused.alreadyWithdrawn })
      if (reason === '') return refuse(req, { text: handInRefused.noReason, path: 'reason' }, 400)
      const byBody = actsFor(person, idOf(handed.organization))
      await retract(req, handed, { reason, byBody })
      await rewrite(req, 'handed-reports', handed, {
        withdrawnAt: instantToStore(now),
        withdrawnBy: nameOf(req.user) ?? '',
        withdrawReason: reason,
      })
      const about = { subject: 'handed-reports', subjectId: id, label: handed.title }
      await appendAuditEntry(req, { action: 'withdrawReport', ...about, details: { reason, organization: idOf(handed.organization) } }, now)
      if (!byBody) await tellBody(req, handed, reason, now)
      return { ok: true, withdrawn: { id } }
    }),
  )

/** Somebody may have withdrawn the placement by itself before. */
async function retract(req: PayloadRequest, { placement, organization }: Handed, how: { reason: string; byBody: boolean }): Promise<void> {
  const stands = await readOne(req, 'placements', idOf(placement), { status: true })
  if (stands !== null && stands.status !== 'retracted') await retractReport(req, idOf(placement), idOf(organization), how)
}

async function tellBody(req: PayloadRequest, handed: Handed, reason: string, now: Instant): Promise<void> {
  const organization = idOf(handed.organization)
  const commitment = await readOne(req, 'commitments', idOf(handed.commitment), { title: true })
  const body = await readOne(req, 'organizations', organization, { name: true })
  const params = {
    by: nameOf(req.user) ?? '',
    body: body?.name ?? '',
    title: commitment?.title ?? '',
    number: handed.number,
    day: formatDay(dayFromStore(handed.day)),
    period: handed.periodLabel || formatDay(dayFromStore(handed.periodStart)),
    reason,
  }
  await writeNotice(
    req,
    { key: `reportWithdrawn:${handed.id}`, kind: 'reportWithdrawn', organization },
    (locale) => withdrawnReportMail(params, locale),
    now,
  )
}
