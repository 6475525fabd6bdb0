import type { PayloadRequest } from 'payload'

import { personOf } from '../../access/roles.ts'
import { readAmong, toStoredId } from '../../database/read.ts'
import { readPermitted, readPermittedByIds } from '../../database/readPermitted.ts'
import { dayFromStore } from '../../documents/days.ts'
import { idOf, idOrNull } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import type { Stored } from '../../documents/stored.ts'
import type { LiveLedger } from '../../ledger/liveLedger.ts'
import { atOf, obligationKey, type Instant, type Verdict } from '../../obligations/index.ts'
import type { ReportShown } from '../../reports/handInTypes.ts'
import { lateOf } from './standingOf.ts'
import { mayWithdraw } from './withdrawReport.ts'

type Media = { url?: string | null }

/** What was handed in for some obligations, the latest first, with what was recorded from the schedule instead. */
export async function readReports(
  req: PayloadRequest,
  live: LiveLedger,
  verdicts: readonly Verdict[],
): Promise<ReadonlyMap<string, readonly ReportShown[]>> {
  const wanted = new Set(verdicts.map(obligationKey))
  const commitments = [...new Set(verdicts.map(({ commitment }) => commitment))].map((id) => toStoredId(req.payload, id))
  const handed = (await readPermitted(req, 'handed-reports', { where: { commitment: { in: commitments } }, sort: '-createdAt' })).filter(
    ({ obligationKey: key }) => wanted.has(key),
  )
  const media = await readPermittedByIds(
    req,
    'media',
    handed.map(({ file }) => idOrNull(file)),
    { url: true },
  )
  const known = new Set(handed.map(({ placement }) => String(idOf(placement))))
  const shown = new Map<string, ReportShown[]>()
  const add = (key: string, report: ReportShown): void => void shown.set(key, [...(shown.get(key) ?? []), report])
  for (const doc of handed) add(doc.obligationKey, shownOf(req, doc, media.get(String(idOrNull(doc.file)))))
  const fromSchedule = verdicts.flatMap((verdict) =>
    [...verdict.counted, ...lateOf(live, verdict).map(({ id }) => id)].filter((id) => !known.has(id)).map((id) => ({ id, verdict })),
  )
  const entered = await readPermittedByIds(
    req,
    'placements',
    fromSchedule.map(({ id }) => toStoredId(req.payload, id)),
    { title: true, unplanned: true, evidence: true },
  )
  for (const { id, verdict } of fromSchedule) {
    const fact = live.placement(id)
    const doc = entered.get(id)
    if (fact === null || doc === undefined) continue
    add(obligationKey(verdict), {
      ...scheduled,
      placement: doc.id,
      receivedAt: atOf(fact),
      by: doc.unplanned?.enteredBy ?? '',
      note: doc.title ?? '',
    })
  }
  return shown
}

/** Of what was recorded from the schedule no number is known. */
const scheduled = {
  id: null,
  number: null,
  day: null,
  file: null,
  fileUrl: null,
  onPaper: false,
  corrects: false,
  withdrawn: null,
  mayWithdraw: false,
} as const

const shownOf = (req: PayloadRequest, doc: Stored<'handed-reports'>, media: Media | undefined): ReportShown => ({
  id: doc.id,
  placement: idOf(doc.placement),
  number: doc.number,
  day: dayFromStore(doc.day),
  receivedAt: instantFromStore(doc.receivedAt),
  by: doc.handedInBy,
  file: idOrNull(doc.file),
  fileUrl: media?.url ?? null,
  note: doc.note ?? '',
  onPaper: doc.onPaper === true,
  corrects: idOrNull(doc.corrects) !== null,
  withdrawn: doc.withdrawnAt
    ? { at: instantFromStore(doc.withdrawnAt), by: doc.withdrawnBy ?? '', reason: doc.withdrawReason ?? '' }
    : null,
  mayWithdraw: !doc.withdrawnAt && mayWithdraw(personOf(req.user), doc),
})

/** When bodies were reminded of which report, the earliest first; an installation's people see it all. */
export async function readReminders(req: PayloadRequest, verdicts: readonly Verdict[]): Promise<ReadonlyMap<string, readonly Instant[]>> {
  const keys = verdicts.map(obligationKey)
  if (keys.length === 0) return new Map()
  const rows = await readAmong(req, 'obligations', { field: 'key', values: keys, select: { key: true } })
  const keyOf = new Map(rows.map(({ id, key }) => [String(id), key]))
  const notices = await readAmong(req, 'notices', {
    field: 'obligation',
    values: rows.map(({ id }) => id),
    select: { kind: true, obligation: true, createdAt: true, nextAttemptAt: true, key: true },
  })
  const reminded = new Map<string, Set<Instant>>()
  for (const { kind, obligation, key: noticeKey } of notices) {
    const key = keyOf.get(String(idOrNull(obligation)))
    if (kind !== 'missingReport' || key === undefined) continue
    // The key ends in the instant of the act: one act that reminds several bodies of one report is one reminder.
    const at = Date.parse(noticeKey.slice(-24))
    reminded.set(key, (reminded.get(key) ?? new Set()).add(at))
  }
  return new Map([...reminded].map(([key, times]) => [key, [...times].sort((a, b) => a - b)]))
}
