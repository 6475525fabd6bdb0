import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import type { EditReportRequest } from '../../contracts/record.ts'
import type { Id } from '../../documents/ids.ts'
import { reportRefused } from '../../i18n/periodReports.ts'
import type { Instant } from '../../obligations/index.ts'
import { paragraphsIn } from '../../reports/periodReport/draft.ts'
import { type Edits } from '../../reports/periodReport/edits.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { readDraft } from './readDraft.ts'
import { paperTexts, unchangedDraft, writableDraft, type ReportDoc } from './storedReport.ts'

/** Writes paragraphs of a draft and what stands around them; refused where somebody else has saved since it was read. */
export function editReport(req: PayloadRequest, id: Id, asked: EditReportRequest, now: Instant): Promise<DeskResult<{ revision: number }>> {
  return catchRefusals(req, async () => {
    const found = await writableDraft(req, id)
    if (!found.ok) return found
    const written = Object.entries(asked.edits ?? {}).flatMap(([paragraph, text]) => (text === null ? [] : [paragraph]))
    const known = await knownParagraphs(req, found.doc, { written, now })
    if (!known.ok) return known
    return actInTransaction(req, async () => {
      const unchanged = await unchangedDraft(req, id, asked.revision)
      if (!unchanged.ok) return unchanged
      const { doc } = unchanged
      const edits = editsAfter(doc.edits ?? {}, asked.edits ?? {})
      const revision = doc.revision + 1
      const data = { ...asked.paper, edits, revision, editedBy: nameOf(req.user), updatedAt: new Date(now).toISOString() }
      await req.payload.db.updateOne({ collection: 'period-reports', id, data, req, returning: false })
      await appendAuditEntry(
        req,
        { action: 'update', subject: 'period-reports', subjectId: id, label: doc.title, details: changesOf(doc, asked) },
        now,
      )
      return { ok: true, revision }
    })
  })
}

/** An edit of a paragraph that the report does not have would be lost without a word. */
async function knownParagraphs(
  req: PayloadRequest,
  doc: ReportDoc,
  { written, now }: { written: readonly string[]; now: Instant },
): Promise<DeskResult<object>> {
  if (written.length === 0) return { ok: true }
  const reading = await readDraft(req, doc, { knownAt: null, now })
  if (!reading.ok) return reading
  const known = new Set(paragraphsIn(reading.read.draft).map(({ id }) => id))
  const unknown = written.find((paragraph) => !known.has(paragraph))
  return unknown === undefined ? { ok: true } : refuse(req, { text: reportRefused.noParagraph, path: unknown })
}

const editsAfter = (before: Edits, asked: Readonly<Record<string, string | null>>): Edits =>
  Object.fromEntries(Object.entries({ ...before, ...asked }).filter((edit): edit is [string, string] => edit[1] !== null))

/** What was changed, from what and to what, for the audit log. */
function changesOf(doc: ReportDoc, { edits = {}, paper = {} }: EditReportRequest): Record<string, { from: unknown; to: unknown }> {
  const before = paperTexts(doc)
  const texts = Object.entries(paper).filter(([name, text]) => before[name as keyof typeof before] !== (text ?? ''))
  const from = Object.fromEntries(Object.keys(edits).map((paragraph) => [paragraph, doc.edits?.[paragraph] ?? null]))
  return {
    ...(Object.keys(edits).length > 0 && { edits: { from, to: edits } }),
    ...Object.fromEntries(texts.map(([name, to]) => [name, { from: before[name as keyof typeof before] || null, to }])),
  }
}
