import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import type { HandInRequest } from '../../contracts/handIn.ts'
import { insert } from '../../database/insert.ts'
import { toStoredId } from '../../database/read.ts'
import { findPermitted } from '../../database/readPermitted.ts'
import { dayToStore } from '../../documents/days.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { formatDay, formatLocalTime } from '../../i18n/dates.ts'
import { enteredReportMail, handInRefused, handInTitle } from '../../i18n/handIn.ts'
import { periodWords } from '../../i18n/periods.ts'
import { localDateOf, obligationKey, type Instant, type LocalDate } from '../../obligations/index.ts'
import { standingReport } from '../../rules/handIn.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { writeNotice } from '../delivery/writeNotice.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { reportsFor, type KeptReport } from './keptReports.ts'
import { bodyHandingIn, owedReport, type OwedReport } from './owedReport.ts'
import { placeOfReport, receivedInstant, scheduledReport } from './reportPlace.ts'
import { confirmReport, writeReportPlacement, type ReportWritten } from './reportPlacement.ts'

/** A report as it stands once it is handed in. */
export interface HandedInAnswer {
  report: { id: Id; placement: Id; corrects: Id | null }
}

/**
 * Hands in the report of a body for a period: by its own people now, or by an auditor for what came on paper on some
 * day. One transaction makes what the engine counts, its evidence and its place in the history of that period.
 */
export const handInReport = (req: PayloadRequest, asked: HandInRequest, now: Instant): Promise<DeskResult<HandedInAnswer>> =>
  catchRefusals(req, async () => {
    const owed = await owedReport(req, asked.obligation, now)
    if (owed === null) return refuse(req, { text: handInRefused.gone }, 404)
    return actInTransaction(req, async () => {
      const chosen = await bodyHandingIn(req, owed, asked)
      if (!chosen.ok) return chosen
      const paper = await readPaper(req, asked, now)
      if (!paper.ok) return paper
      const standing = standingReport(await reportsFor(req, asked.obligation, chosen.body))
      if (String(standing?.id ?? null) !== String(asked.seen)) return refuse(req, { text: handInRefused.changed })
      if (standing !== null && paper.receivedAt < standing.receivedAt)
        return refuse(req, {
          text: handInRefused.receivedBefore,
          params: { received: formatDay(localDateOf(paper.receivedAt)), at: formatLocalTime(standing.receivedAt) },
          path: 'receivedOn',
        })
      return keep(req, { asked, owed, paper, body: { id: chosen.body, name: chosen.name }, standing }, now)
    })
  })

interface Paper {
  number: string
  day: LocalDate
  receivedAt: Instant
  file: Id | null
}

/** What the form says of the document itself, or what is wrong with it. */
async function readPaper(req: PayloadRequest, asked: HandInRequest, now: Instant): Promise<DeskResult<Paper>> {
  const { number, day, receivedOn, onPaper, file } = asked
  const today = localDateOf(now)
  if (number === '') return refuse(req, { text: handInRefused.noNumber, path: 'number' }, 400)
  if (day === undefined) return refuse(req, { text: handInRefused.noDay, path: 'day' }, 400)
  if (day > today) return refuse(req, { text: handInRefused.dayAhead, params: { day: formatDay(day) }, path: 'day' }, 400)
  if (onPaper && receivedOn === undefined) return refuse(req, { text: handInRefused.noReceived, path: 'receivedOn' }, 400)
  const received = onPaper ? receivedOn! : today
  if (received > today) return refuse(req, { text: handInRefused.dayAhead, params: { day: formatDay(received) }, path: 'receivedOn' }, 400)
  if (received < day)
    return refuse(
      req,
      { text: handInRefused.receivedTooEarly, params: { received: formatDay(received), day: formatDay(day) }, path: 'receivedOn' },
      400,
    )
  // What lies on paper in a file of the Department need not be scanned.
  if (file === null && !onPaper) return refuse(req, { text: handInRefused.noFile, path: 'file' }, 400)
  const media = file === null ? null : await findPermitted(req, 'media', file)
  if (file !== null && media === null) return refuse(req, { text: handInRefused.fileGone, path: 'file' }, 400)
  const type = media?.mimeType ?? ''
  if (media !== null && type !== 'application/pdf' && !type.startsWith('image/'))
    return refuse(req, { text: handInRefused.fileKind, params: { type: type || '?' }, path: 'file' }, 400)
  return { ok: true, number, day, receivedAt: receivedInstant(received, now), file }
}

/** What the log calls it. */
const acts = { own: { action: 'handInReport' }, paper: { action: 'enterPaperReport' } } as const

interface Keeping {
  asked: HandInRequest
  owed: OwedReport
  paper: Paper
  body: { id: Id; name: string }
  /** What stands for the period, and is corrected by this one. */
  standing: KeptReport | null
}

/** Writes the report, its place in the history, its entry in the log, and the mail to a body that did not hand it in itself. */
async function keep(
  req: PayloadRequest,
  { asked, owed, paper, body, standing }: Keeping,
  now: Instant,
): Promise<DeskResult<HandedInAnswer>> {
  const { onPaper, note } = asked
  const { number, day, receivedAt, file } = paper
  const title = handInTitle({ title: owed.title, number, day: formatDay(day), label: owed.period.label })
  const scheduled = standing === null ? await scheduledReport(req, owed, body.id) : null
  const place = await placeOfReport(req, owed, body, now)
  if (!place.ok) return place
  const written: ReportWritten = {
    title,
    organization: body.id,
    place: place.place,
    period: owed.period,
    receivedAt,
    evidence: { note: title, file },
  }
  const made = scheduled === null ? await writeReportPlacement(req, written, { onPaper, now }) : null
  const placement = made?.id ?? (await confirmReport(req, scheduled!.id, written, onPaper))
  const corrects = standing?.id ?? null
  const id = await insert(req, 'handed-reports', {
    title,
    organization: body.id,
    commitment: toStoredId(req.payload, owed.commitment.id),
    obligationKey: obligationKey(owed.verdict),
    periodStart: dayToStore(owed.period.start),
    periodLabel: owed.period.label,
    number,
    day: dayToStore(day),
    receivedAt: instantToStore(receivedAt),
    file,
    note: note || null,
    placement,
    onPaper,
    handedInBy: nameOf(req.user) ?? '',
    handedInById: String(req.user?.id ?? ''),
    corrects,
  })
  const details = {
    number,
    day: dayToStore(day),
    receivedAt: instantToStore(receivedAt),
    organization: body.id,
    file,
    corrects,
    placement,
    note,
  }
  await appendAuditEntry(
    req,
    {
      ...acts[onPaper ? 'paper' : 'own'],
      subject: 'handed-reports',
      subjectId: id,
      label: title,
      details,
      ...(made !== null && { docs: [made.doc] }),
    },
    now,
  )
  if (onPaper) {
    const params = {
      by: nameOf(req.user) ?? '',
      body: body.name,
      title: owed.title,
      number,
      day: formatDay(day),
      received: formatDay(localDateOf(receivedAt)),
    }
    await writeNotice(
      req,
      { key: `reportEntered:${id}`, kind: 'reportEntered', organization: body.id },
      (locale) => enteredReportMail({ ...params, period: periodWords(owed.verdict, locale) }, locale),
      now,
    )
  }
  return { ok: true, report: { id, placement, corrects } }
}
