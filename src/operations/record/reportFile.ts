import type { PayloadRequest, Where } from 'payload'

import { readAll } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import { reportRefused } from '../../i18n/periodReports.ts'
import type { Instant } from '../../obligations/index.ts'
import { withoutEmptied } from '../../reports/periodReport/edits.ts'
import { fileTypes } from '../../reports/fileTypes.ts'
import { fileKinds, fileName, makeFile, type FileKind } from '../../reports/periodReport/files.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { readDraft } from './readDraft.ts'
import { paperOf, readableReport } from './storedReport.ts'

export interface ReportFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

const isKind = (kind: unknown): kind is FileKind => (fileKinds as readonly unknown[]).includes(kind)

/** A file of a report: of a draft as it is written now, of a signed one the bytes that were kept. */
export function reportFile(
  req: PayloadRequest,
  { id, kind }: { id: Id; kind: unknown },
  now: Instant,
): Promise<DeskResult<{ file: ReportFile }>> {
  return catchRefusals(req, async () => {
    if (!isKind(kind)) return refuse(req, { text: reportRefused.noFile, path: 'kind' }, 400)
    const found = await readableReport(req, id)
    if (!found.ok) return found
    const { doc } = found
    const type = fileTypes[kind]
    if (doc.state === 'signed') {
      const where: Where = { and: [{ report: { equals: id } }, { kind: { equals: kind } }] }
      const [kept] = await readAll(req, 'report-files', { where })
      if (kept === undefined) return refuse(req, { text: reportRefused.missing }, 404)
      return { ok: true, file: { name: kept.name, type, bytes: Buffer.from(kept.bytes, 'base64') } }
    }
    const reading = await readDraft(req, doc, { knownAt: null, now })
    if (!reading.ok) return reading
    const bytes = await makeFile(kind, { draft: withoutEmptied(reading.read.draft), paper: paperOf(doc), at: now, foot: null })
    return { ok: true, file: { name: fileName(doc, kind), type, bytes } }
  })
}
