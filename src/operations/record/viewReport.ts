import type { PayloadRequest } from 'payload'

import type { NamedReport, ReportView, ShownFile, SignedReport } from '../../contracts/record.ts'
import { readAll } from '../../database/read.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { dayFromStore } from '../../documents/days.ts'
import { idOrNull, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { say } from '../../platform/text.ts'
import { leftToWrite, runsText, type PeriodDraft } from '../../reports/periodReport/draft.ts'
import type { EditedDraft } from '../../reports/periodReport/edits.ts'
import { catchRefusals, type DeskResult } from '../desk/deskRefusal.ts'
import { changesSince } from './changesSince.ts'
import { whatHinders } from './hinders.ts'
import { readDraft } from './readDraft.ts'
import { showDraft } from './showDraft.ts'
import {
  maySign,
  mayWrite,
  paperOf,
  paperTexts,
  periodOfReport,
  plansOfReport,
  readableReport,
  reportById,
  type ReportDoc,
} from './storedReport.ts'

/** A report as its page shows it: a draft as it is written now, a signed one as it was kept. */
export function viewReport(req: PayloadRequest, id: Id, now: Instant): Promise<DeskResult<{ report: ReportView }>> {
  return catchRefusals(req, async () => {
    const found = await readableReport(req, id)
    if (!found.ok) return found
    return found.doc.state === 'signed' ? viewSigned(req, found.doc, now) : viewDraft(req, found.doc, now)
  })
}

async function viewDraft(req: PayloadRequest, doc: ReportDoc, now: Instant): Promise<DeskResult<{ report: ReportView }>> {
  const reading = await readDraft(req, doc, { knownAt: null, now })
  if (!reading.ok) return reading
  const { read } = reading
  const locale = localeOf(req)
  const report = {
    ...(await commonView(req, doc, read)),
    hinders: whatHinders(read, paperOf(doc), locale).map(({ text, params }) => say(text, locale, params)),
    signed: null,
  }
  return { ok: true, report }
}

/** The text as it was signed, in the words of which the hash was taken. */
export const keptDraft = ({ text }: Pick<ReportDoc, 'text'>): PeriodDraft => (JSON.parse(text!) as { draft: PeriodDraft }).draft

async function viewSigned(req: PayloadRequest, doc: ReportDoc, now: Instant): Promise<DeskResult<{ report: ReportView }>> {
  const draft = keptDraft(doc)
  return {
    ok: true,
    report: {
      ...(await commonView(req, doc, { draft, replaced: [], withoutPlace: [] })),
      hinders: [],
      signed: await signatureOf(req, doc, now),
    },
  }
}

async function commonView(req: PayloadRequest, doc: ReportDoc, edited: EditedDraft): Promise<Omit<ReportView, 'hinders' | 'signed'>> {
  const { id, title, state, revision, locale } = doc
  const { start, end } = periodOfReport(doc)
  const edits = doc.edits ?? {}
  // A draft that takes its place is nobody's business who may not read it.
  const [newer = null] = await readPermitted(req, 'period-reports', { where: { supersedes: { equals: id } }, select: { title: true } })
  return {
    ...{ id, title, state, revision, locale },
    plans: plansOfReport(doc),
    period: { start: instantToStore(start), end: instantToStore(end), lastDay: localDateOf(end - 1) },
    mayWrite: mayWrite(req) && state === 'draft',
    maySign: maySign(req) && state === 'draft',
    mayRevise: mayWrite(req) && state === 'signed' && newer === null,
    mayAddScan: mayWrite(req) && state === 'signed',
    supersedes: await namedReport(req, idOrNull(doc.supersedes)),
    supersededBy: newer,
    paper: paperTexts(doc),
    draft: showDraft(edited, edits),
    overridden: edited.replaced,
    leftToWrite: leftToWrite(edited.draft).map(({ runs }) => runsText(runs)),
    withoutPlace: edited.withoutPlace.map((paragraph) => ({ paragraph, text: edits[paragraph]! })),
  }
}

async function namedReport(req: PayloadRequest, id: Id | null): Promise<NamedReport | null> {
  const doc = id === null ? null : await reportById(req, id)
  return doc === null ? null : { id: doc.id, title: doc.title }
}

const fileFields = { kind: true, name: true, sha256: true, size: true, addedBy: true, addedAt: true, firstRevision: true } as const

async function signatureOf(req: PayloadRequest, doc: ReportDoc, now: Instant): Promise<SignedReport> {
  const files = await readAll(req, 'report-files', { where: { report: { equals: doc.id } }, select: fileFields })
  return {
    number: doc.number!,
    day: dayFromStore(doc.day!),
    signatory: doc.signatory ?? '',
    signedBy: doc.signedBy ?? '',
    signedAt: doc.signedAt!,
    asOf: doc.asOf!,
    knownAt: doc.knownAt!,
    auditSeq: doc.auditSeq!,
    auditHash: doc.auditHash!,
    figuresHash: doc.figuresHash!,
    textHash: doc.textHash!,
    files: files.filter(({ kind }) => kind !== 'scan').map(({ kind, name, sha256, size }): ShownFile => ({ kind, name, sha256, size })),
    scans: files
      .filter(({ kind }) => kind === 'scan')
      .map(({ id, name, sha256, size, addedBy, addedAt, firstRevision }) => ({
        ...{ id, name, sha256, size, addedBy: addedBy ?? '', addedAt: addedAt ?? '', firstRevision: firstRevision ?? null },
      })),
    ...(await changesSince(req, doc, now)),
  }
}
