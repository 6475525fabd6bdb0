import { createHash } from 'node:crypto'

import { fileTypeFromBuffer } from 'file-type'
import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import { readAll } from '../../database/read.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { reportRefused } from '../../i18n/periodReports.ts'
import type { Instant } from '../../obligations/index.ts'
import { windowsName } from '../../reports/evidenceBundle/windowsNames.ts'
import { firstRevisionIn, type FirstRevision } from '../../rules/incrementalUpdate.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import type { ReportFile } from './reportFile.ts'
import { mayWrite, readableReport } from './storedReport.ts'

/** What a scan may be, by what its bytes show. */
const scanTypes: Readonly<Record<string, string>> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' }

export interface SentScan {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Adds a scan, or a digitally signed PDF, to a signed report (record-semantics §5): kept with its hash, who and when, and
 * never changed; several may be added. Whether a PDF carries ours as its first revision is checked and kept with it.
 */
export function addReportScan(
  req: PayloadRequest,
  id: Id,
  { name, bytes }: SentScan,
  now: Instant,
): Promise<DeskResult<{ file: Id; firstRevision: FirstRevision | null }>> {
  return catchRefusals(req, async () => {
    if (!mayWrite(req)) return refuse(req, { text: reportRefused.mayNotWrite }, 403)
    const found = await readableReport(req, id)
    if (!found.ok) return found
    if (found.doc.state !== 'signed') return refuse(req, { text: reportRefused.scanOfDraft })
    const ext = (await fileTypeFromBuffer(bytes))?.ext
    if (ext === undefined || !Object.hasOwn(scanTypes, ext)) return refuse(req, { text: reportRefused.notScan, path: 'file' })
    const ours = ext === 'pdf' ? await keptPdf(req, id) : null
    const firstRevision = ours === null ? null : firstRevisionIn(bytes, ours)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return actInTransaction(req, async () => {
      const twice = await readAll(req, 'report-files', {
        where: { and: [{ report: { equals: id } }, { sha256: { equals: sha256 } }, { kind: { equals: 'scan' } }] },
        select: { name: true },
      })
      if (twice.length > 0) return refuse(req, { text: reportRefused.scanTwice, params: { name: twice[0]!.name }, path: 'file' })
      const data = {
        report: id,
        kind: 'scan',
        name: windowsName(`${name.replace(/\.[^.]*$/, '')}.${ext}`),
        bytes: Buffer.from(bytes).toString('base64'),
        sha256,
        size: bytes.length,
        addedBy: nameOf(req.user),
        addedAt: instantToStore(now),
        firstRevision,
      }
      const made = await req.payload.db.create({ collection: 'report-files', data, req })
      const details = { name: data.name, sha256, size: data.size, firstRevision }
      await appendAuditEntry(
        req,
        { action: 'addReportScan', subject: 'period-reports', subjectId: id, label: found.doc.title, details },
        now,
      )
      return { ok: true, file: idOf(made), firstRevision }
    })
  })
}

/** Our PDF, as it was made when the report was signed. */
async function keptPdf(req: PayloadRequest, report: Id): Promise<Buffer | null> {
  const [kept] = await readAll(req, 'report-files', { where: { and: [{ report: { equals: report } }, { kind: { equals: 'pdf' } }] } })
  return kept === undefined ? null : Buffer.from(kept.bytes, 'base64')
}

/** A file that was added to a report, as it came, for whoever may read the report. */
export function reportScan(req: PayloadRequest, { id, file }: { id: Id; file: Id }): Promise<DeskResult<{ file: ReportFile }>> {
  return catchRefusals(req, async () => {
    const found = await readableReport(req, id)
    if (!found.ok) return found
    const [kept] = await readAll(req, 'report-files', {
      where: { and: [{ id: { equals: file } }, { report: { equals: id } }, { kind: { equals: 'scan' } }] },
    })
    if (kept === undefined) return refuse(req, { text: reportRefused.missing }, 404)
    const type = scanTypes[kept.name.slice(kept.name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    return { ok: true, file: { name: kept.name, type, bytes: Buffer.from(kept.bytes, 'base64') } }
  })
}
