import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import { readFirst } from '../../database/read.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { reportRefused } from '../../i18n/periodReports.ts'
import type { Instant } from '../../obligations/index.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { mayWrite, paperTexts, plansOfReport, readableReport, unchangedDraft, writableDraft } from './storedReport.ts'

/** A new draft that is to take the place of a signed report: what people had written is carried over. */
export function reviseReport(req: PayloadRequest, id: Id, now: Instant): Promise<DeskResult<{ id: Id }>> {
  return catchRefusals(req, async () => {
    if (!mayWrite(req)) return refuse(req, { text: reportRefused.mayNotWrite }, 403)
    const found = await readableReport(req, id)
    if (!found.ok) return found
    const { doc } = found
    if (doc.state !== 'signed') return refuse(req, { text: reportRefused.notSigned })
    return actInTransaction(req, async () => {
      // Inside: two people may ask at once.
      const newer = await readFirst(req, 'period-reports', { where: { supersedes: { equals: id } }, select: { title: true } })
      if (newer !== null) return refuse(req, { text: reportRefused.supersededAlready, params: { title: newer.title } })
      const { title, calendar, kind, year, locale } = doc
      const made = await req.payload.db.create({
        collection: 'period-reports',
        data: {
          ...{ title, calendar, kind, year, locale },
          ...paperTexts(doc),
          plans: plansOfReport(doc),
          edits: doc.edits ?? {},
          outline: doc.outline ?? null,
          state: 'draft',
          revision: 0,
          editedBy: nameOf(req.user),
          supersedes: id,
        },
        req,
      })
      const details = { supersedes: { from: null, to: id } }
      await appendAuditEntry(req, { action: 'create', subject: 'period-reports', subjectId: idOf(made), label: title, details }, now)
      return { ok: true, id: idOf(made) }
    })
  })
}

/** Takes a draft away; what is signed stays. */
export function removeReport(
  req: PayloadRequest,
  id: Id,
  { revision }: { revision: number },
  now: Instant,
): Promise<DeskResult<{ removed: string }>> {
  return catchRefusals(req, async () => {
    const found = await writableDraft(req, id)
    if (!found.ok) return found
    return actInTransaction(req, async () => {
      const unchanged = await unchangedDraft(req, id, revision)
      if (!unchanged.ok) return unchanged
      const { title } = unchanged.doc
      await req.payload.db.deleteOne({ collection: 'period-reports', where: { id: { equals: id } }, req, returning: false })
      await appendAuditEntry(req, { action: 'delete', subject: 'period-reports', subjectId: id, label: title }, now)
      return { ok: true, removed: title }
    })
  })
}
