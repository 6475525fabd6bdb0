import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import type { SignReportRequest } from '../../contracts/record.ts'
import { dayToStore } from '../../documents/days.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { reportFoot, reportRefused } from '../../i18n/periodReports.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { say, type Locale } from '../../platform/text.ts'
import { fileKinds, fileName, makeFile, type FileKind } from '../../reports/periodReport/files.ts'
import { withoutEmptied } from '../../reports/periodReport/edits.ts'
import type { ReportDocument } from '../../reports/periodReport/paper.ts'
import { figuresSnapshot } from '../../reports/periodReport/snapshot.ts'
import { canonical, sameHead, type Head } from '../../rules/auditLog/chain.ts'
import { headKnownAt } from '../../store/auditLog.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { whatHinders } from './hinders.ts'
import { readDraft, type ReadDraft } from './readDraft.ts'
import { maySign, paperOf, periodOfReport, unchangedDraft, writableDraft, type ReportDoc } from './storedReport.ts'

/**
 * Signs a draft: it is read with what is known now, its files are made, and all of it is kept with the head of the audit
 * log (record-semantics §5). Files are made before the transaction, so that nobody waits for them; what was recorded
 * meanwhile with an earlier time refuses the signature.
 */
export function signReport(req: PayloadRequest, id: Id, asked: SignReportRequest, now: Instant): Promise<DeskResult<{ id: Id }>> {
  return catchRefusals(req, async () => {
    if (!maySign(req)) return refuse(req, { text: reportRefused.mayNotSign }, 403)
    const found = await writableDraft(req, id)
    if (!found.ok) return found
    const { number, signatory } = asked
    const doc: ReportDoc = { ...found.doc, number, signatory, day: dayToStore(asked.day) }
    const head = await headKnownAt(req, now)
    const reading = await readDraft(req, doc, { knownAt: now, now })
    if (!reading.ok) return reading
    const hindered = refuseHindered(req, { doc, read: reading.read }, asked, now)
    if (hindered !== null) return hindered
    const made = await signatureOf({ doc, read: reading.read }, { head, now })
    return actInTransaction(req, async () => {
      const unchanged = await unchangedDraft(req, id, asked.revision)
      if (!unchanged.ok) return unchanged
      if (!sameHead(await headKnownAt(req, now), head)) return refuse(req, { text: reportRefused.recordedMeanwhile })
      await writeSignature(req, doc, made, now)
      return { ok: true, id }
    })
  })
}

interface Signing {
  readonly doc: ReportDoc
  readonly read: ReadDraft
}

function refuseHindered(
  req: PayloadRequest,
  { doc, read }: Signing,
  { day, acceptReplaced }: SignReportRequest,
  now: Instant,
): ReturnType<typeof refuse> | null {
  const [hinder] = whatHinders(read, paperOf(doc), localeOf(req))
  if (hinder !== undefined) return refuse(req, hinder)
  const first = localDateOf(periodOfReport(doc).end)
  if (day < first || day > localDateOf(now)) return refuse(req, { text: reportRefused.badDay, path: 'day' })
  const { length } = read.replaced
  if (length > 0 && acceptReplaced !== true)
    return refuse(req, { text: reportRefused.replaced, params: { n: length }, path: 'acceptReplaced' })
  return null
}

interface KeptFile {
  readonly kind: FileKind
  readonly name: string
  readonly bytes: string
  readonly sha256: string
  readonly size: number
}

interface Signature {
  readonly kept: Readonly<Record<'figures' | 'figuresHash' | 'text' | 'textHash', string>>
  readonly asOf: Instant
  readonly head: Head
  readonly files: readonly KeptFile[]
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const footOf = ({ seq, hash }: Head, at: Instant, locale: Locale): string => say(reportFoot, locale, { at: formatLocalTime(at), seq, hash })

/** Everything that is kept of a signature, files with it. */
async function signatureOf({ doc, read }: Signing, { head, now }: { head: Head; now: Instant }): Promise<Signature> {
  const draft = withoutEmptied(read.draft)
  const paper = paperOf(doc)
  const document: ReportDocument = { draft, paper, at: now, foot: footOf(head, now, doc.locale) }
  const files: KeptFile[] = []
  for (const kind of fileKinds) {
    const bytes = await makeFile(kind, document)
    const name = fileName(doc, kind)
    files.push({ kind, name, bytes: bytes.toString('base64'), sha256: sha256(bytes), size: bytes.length })
  }
  const [figures, text] = [canonical(figuresSnapshot(read.input)), canonical({ draft, paper })]
  return {
    kept: { figures, figuresHash: sha256(figures), text, textHash: sha256(text) },
    asOf: read.input.figures.asOf,
    head,
    files,
  }
}

async function writeSignature(req: PayloadRequest, doc: ReportDoc, { kept, asOf, head, files }: Signature, now: Instant): Promise<void> {
  const { id, number, day, signatory } = doc
  const at = instantToStore(now)
  const data = {
    ...kept,
    ...{ number, day, signatory },
    state: 'signed',
    revision: doc.revision + 1,
    signedBy: nameOf(req.user) ?? '',
    signedAt: at,
    asOf: instantToStore(asOf),
    knownAt: at,
    auditSeq: head.seq,
    auditHash: head.hash,
    updatedAt: at,
  }
  await req.payload.db.updateOne({ collection: 'period-reports', id, data, req, returning: false })
  for (const file of files)
    await req.payload.db.create({ collection: 'report-files', data: { report: id, ...file }, req, returning: false })
  const { figuresHash, textHash } = kept
  await appendAuditEntry(
    req,
    {
      action: 'signReport',
      subject: 'period-reports',
      subjectId: id,
      label: doc.title,
      details: {
        ...{ number, signatory, day, figuresHash, textHash },
        ...{ auditSeq: head.seq, auditHash: head.hash },
        files: files.map(({ name, sha256: hash }) => ({ name, sha256: hash })),
      },
    },
    now,
  )
}
