import type { PayloadRequest } from 'payload'

import { reportRights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { paperFields, type PaperField } from '../../contracts/record.ts'
import { readAll, type DbRequest } from '../../database/read.ts'
import { findPermitted } from '../../database/readPermitted.ts'
import { dayFromStore } from '../../documents/days.ts'
import { idsOf, type Id } from '../../documents/ids.ts'
import type { Stored } from '../../documents/stored.ts'
import { periodOf, type Period } from '../../figures/periods.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { reportRefused } from '../../i18n/periodReports.ts'
import type { OutlineLine } from '../../reports/periodReport/outline.ts'
import type { Edits } from '../../reports/periodReport/edits.ts'
import type { ReportPaper } from '../../reports/periodReport/paper.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'

/** A report as it is kept. */
export type ReportDoc = Omit<Stored<'period-reports'>, 'edits'> & { edits?: Edits | null }

export async function reportById(req: DbRequest, id: Id): Promise<ReportDoc | null> {
  const [doc = null] = await readAll(req, 'period-reports', { where: { id: { equals: id } } })
  return doc as ReportDoc | null
}

/** A report that the person may read, whole. */
export async function readableReport(req: PayloadRequest, id: Id): Promise<DeskResult<{ doc: ReportDoc }>> {
  const doc = (await findPermitted(req, 'period-reports', id)) === null ? null : await reportById(req, id)
  return doc === null ? refuse(req, { text: reportRefused.missing }, 404) : { ok: true, doc }
}

export const mayWrite = (req: PayloadRequest): boolean => reportRights.write(personOf(req.user)) !== false
export const maySign = (req: PayloadRequest): boolean => reportRights.sign(personOf(req.user)) !== false

/** A draft that the person may change. */
export async function writableDraft(req: PayloadRequest, id: Id): Promise<DeskResult<{ doc: ReportDoc }>> {
  if (!mayWrite(req)) return refuse(req, { text: reportRefused.mayNotWrite }, 403)
  const found = await readableReport(req, id)
  if (!found.ok) return found
  return found.doc.state === 'signed' ? refuse(req, { text: reportRefused.signedAlready }) : found
}

/** The draft as it stands within the transaction, if it is still the one that was read. */
export async function unchangedDraft(req: PayloadRequest, id: Id, revision: number): Promise<DeskResult<{ doc: ReportDoc }>> {
  const doc = await reportById(req, id)
  if (doc === null) return refuse(req, { text: reportRefused.missing }, 404)
  if (doc.state === 'signed') return refuse(req, { text: reportRefused.signedAlready })
  if (doc.revision === revision) return { ok: true, doc }
  const at = formatLocalTime(Date.parse(doc.updatedAt))
  return refuse(req, { text: reportRefused.changedSince, params: { name: doc.editedBy ?? '', at }, path: 'revision' })
}

/** A report's period was checked when it was begun. */
export const periodOfReport = ({ calendar, kind, year }: Pick<ReportDoc, 'calendar' | 'kind' | 'year'>): Period =>
  periodOf({ calendar, kind, year })!

export const plansOfReport = ({ plans }: Pick<ReportDoc, 'plans'>): Id[] => idsOf(plans)

/** The outline that the draft took when it was begun; undefined for that of the program. */
export const outlineOfReport = ({ outline }: Pick<ReportDoc, 'outline'>): readonly OutlineLine[] | undefined =>
  outline ? (JSON.parse(outline) as OutlineLine[]) : undefined

export const paperTexts = (doc: ReportDoc): Record<PaperField, string> =>
  Object.fromEntries(paperFields.map((name) => [name, doc[name] ?? ''])) as Record<PaperField, string>

export function paperOf(doc: ReportDoc): ReportPaper {
  const texts = paperTexts(doc)
  const optional = (text: string): string | null => (text.trim() === '' ? null : text.trim())
  return {
    superior: optional(texts.superior),
    issuer: texts.issuer.trim(),
    symbol: texts.symbol.trim(),
    place: optional(texts.place),
    signature: {
      onBehalf: optional(texts.onBehalf),
      standingFor: optional(texts.standingFor),
      position: texts.position.trim(),
      name: optional(texts.signatory),
    },
    recipients: texts.recipients.split('\n').flatMap((line) => optional(line) ?? []),
    issued: doc.number && doc.day ? { number: doc.number, day: dayFromStore(doc.day) } : null,
    year: doc.year,
  }
}
