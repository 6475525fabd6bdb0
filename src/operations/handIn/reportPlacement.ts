import type { PayloadRequest } from 'payload'

import { dayToStore } from '../../documents/days.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { payloadData } from '../../documents/stored.ts'
import type { AnsweredPeriod, Instant } from '../../obligations/index.ts'
import { readOne } from '../../database/read.ts'
import { asConsequence } from '../history/asConsequence.ts'
import { withSingleAuditEntry } from '../history/singleAuditEntry.ts'
import { outsideSchedule } from '../unplanned/outsideSchedule.ts'
import type { ReportPlace } from './reportPlace.ts'

/** A report as it enters the schedule. */
export interface ReportWritten {
  title: string
  organization: Id
  place: ReportPlace
  period: AnsweredPeriod
  receivedAt: Instant
  evidence: { note: string; file: Id | null }
}

/** A report is there from a moment on: no length says for how long. */
const seconds = 60

/**
 * Whose rights write: the body's people by their own; an auditor who enters what came on paper by the act that was
 * allowed to her, since she has none to the body's schedule.
 */
const rightsOf = (req: PayloadRequest, onPaper: boolean) => ({ depth: 0, overrideAccess: onPaper, user: req.user, req }) as const

const allowed = <T>(req: PayloadRequest, onPaper: boolean, work: () => Promise<T>): Promise<T> =>
  withSingleAuditEntry(req, () => (onPaper ? asConsequence(req, work) : work()))

const evidenceRows = ({ note, file }: ReportWritten['evidence']) => [{ note, ...(file !== null && { file }) }]

/** Makes the placement that the engine counts, as sent, with its as-run entry; one of the act's own entry in the log. */
export function writeReportPlacement(
  req: PayloadRequest,
  report: ReportWritten,
  { onPaper, now }: { onPaper: boolean; now: Instant },
): Promise<{ id: Id; doc: Readonly<Record<string, unknown>> }> {
  const own = rightsOf(req, onPaper)
  const sent = { start: instantToStore(report.receivedAt), seconds }
  const evidence = evidenceRows(report.evidence)
  return outsideSchedule(req, { at: now, byLog: false }, () =>
    allowed(req, onPaper, async () => {
      const made = await req.payload.create({
        collection: 'placements',
        data: payloadData<'placements'>({
          title: report.title,
          organization: report.organization,
          ...report.place,
          plannedStart: sent.start,
          plannedSeconds: seconds,
          status: 'delivered',
          actualStart: sent.start,
          actualSeconds: seconds,
          answers: { start: dayToStore(report.period.start), label: report.period.label },
          evidence,
        }),
        ...own,
      })
      await req.payload.create({
        collection: 'as-run',
        data: payloadData<'as-run'>({ placement: made.id, outcome: 'delivered', ...sent, organization: report.organization, evidence }),
        ...own,
      })
      return { id: made.id, doc: { ...made } }
    }),
  )
}

/** Records that what stood in the schedule was sent, with what proves it. */
export function confirmReport(req: PayloadRequest, placement: Id, report: ReportWritten, onPaper: boolean): Promise<Id> {
  const own = rightsOf(req, onPaper)
  const evidence = evidenceRows(report.evidence)
  return allowed(req, onPaper, async () => {
    await req.payload.create({
      collection: 'as-run',
      data: payloadData<'as-run'>({
        placement,
        outcome: 'delivered',
        start: instantToStore(report.receivedAt),
        seconds,
        organization: report.organization,
        evidence,
      }),
      ...own,
    })
    const before = await readOne(req, 'placements', placement, { evidence: true })
    await req.payload.update({
      collection: 'placements',
      id: placement,
      data: payloadData<'placements'>({ evidence: [...(before?.evidence ?? []), ...evidence] }),
      ...own,
    })
    return placement
  })
}

/** Takes back what was sent: it stays, withdrawn, with all its entries. */
export function retractReport(
  req: PayloadRequest,
  placement: Id,
  organization: Id,
  { reason, byBody }: { reason: string; byBody: boolean },
) {
  return allowed(req, !byBody, () =>
    req.payload.create({
      collection: 'as-run',
      data: payloadData<'as-run'>({ placement, outcome: 'retracted', reason, organization }),
      ...rightsOf(req, !byBody),
    }),
  )
}
