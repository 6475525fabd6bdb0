import type { PayloadRequest } from 'payload'

import { idOrNull } from '../../documents/ids.ts'
import { actWords, actorWords } from '../../i18n/auditActs.ts'
import { obligationOf } from '../../figures/restatement.ts'
import { reportRefused } from '../../i18n/periodReports.ts'
import { anyCountingWords } from '../../i18n/units.ts'
import type { Instant } from '../../obligations/index.ts'
import type { Locale } from '../../platform/text.ts'
import { applyParagraphEdits, type EditedDraft } from '../../reports/periodReport/edits.ts'
import type { NamedCommitment, ReportInput } from '../../reports/periodReport/input.ts'
import { writeDraft } from '../../reports/periodReport/writeDraft.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { commitmentsTold, namesOfCommitments } from './commitmentsTold.ts'
import { readReportInput } from './readReportInput.ts'
import type { ReportAsked } from './reportAsked.ts'
import { restate, type RestatingAct } from './restate.ts'
import { outlineOfReport, periodOfReport, plansOfReport, reportById, type ReportDoc } from './storedReport.ts'

/** A report written anew from the facts, with what people have written in it. */
export interface ReadDraft extends EditedDraft {
  readonly input: ReportInput
}

/** What a report is written from, or in words why it cannot be. */
export async function readInput(req: PayloadRequest, asked: ReportAsked, now: Instant): Promise<DeskResult<{ input: ReportInput }>> {
  const reading = await readReportInput(req, asked, now)
  return reading.ok ? reading : refuse(req, { text: reportRefused[reading.refusal] })
}

/** The draft as it reads now, or with what was known at an instant. */
export async function readDraft(
  req: PayloadRequest,
  doc: ReportDoc,
  { knownAt, now }: { knownAt: Instant | null; now: Instant },
): Promise<DeskResult<{ read: ReadDraft }>> {
  const period = periodOfReport(doc)
  const { locale } = doc
  const reading = await readInput(req, { plans: plansOfReport(doc), period, knownAt, locale }, now)
  if (!reading.ok) return reading
  const input = await withCorrections(req, doc, { input: reading.input, later: knownAt ?? now })
  return { ok: true, read: { input, ...applyParagraphEdits(writeDraft(input, outlineOfReport(doc)), doc.edits ?? {}) } }
}

/** With what a new version corrects of the signed one that it takes the place of, and what is gone since by its last name. */
async function withCorrections(
  req: PayloadRequest,
  doc: ReportDoc,
  { input, later }: { input: ReportInput; later: Instant },
): Promise<ReportInput> {
  const before = idOrNull(doc.supersedes)
  const signed = before === null ? null : await reportById(req, before)
  if (!signed?.knownAt) return input
  const { restated } = await restate(req.payload, { period: periodOfReport(doc), knownAt: Date.parse(signed.knownAt), later })
  const told = await commitmentsTold(req, signed)
  const corrected = restated.filter((one) => told.has(obligationOf(one).commitment))
  const gone = corrected.map((one) => obligationOf(one).commitment).filter((id) => !input.names.commitments.has(id))
  const named = [...(await namesOfCommitments(req, gone))].map(([id, title]): [string, NamedCommitment] => [
    id,
    { title, clause: null, words: anyCountingWords },
  ])
  return {
    ...input,
    names: { ...input.names, commitments: new Map([...input.names.commitments, ...named]) },
    restatements: corrected.map((one) => ({
      obligation: obligationOf(one),
      before: one.before,
      after: one.after,
      entries: one.acts.map((act) => ({ at: Date.parse(act.at), ...actInWords(act, doc.locale) })),
    })),
  }
}

/** Who did what: “Nguyễn Văn A”, “Thêm …: …”. */
export function actInWords({ actor, action, label }: RestatingAct, locale: Locale): { by: string; what: string } {
  const words = actWords(action, null, locale)
  return { by: actorWords(actor, locale), what: label === null ? words : `${words}: ${label}` }
}
