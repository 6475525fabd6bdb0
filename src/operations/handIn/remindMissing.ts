import type { PayloadRequest } from 'payload'

import { holds, nameOf, personOf } from '../../access/roles.ts'
import type { RemindRequest } from '../../contracts/handIn.ts'
import { readAmong, toStoredId } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { handInRefused, missingReportMail } from '../../i18n/handIn.ts'
import { periodWords } from '../../i18n/periods.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import { JOINT, obligationKey, type Instant, type Verdict } from '../../obligations/index.ts'
import type { FactNames } from '../../store/terms.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { writeNotice } from '../delivery/writeNotice.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { standingOf } from './standingOf.ts'

/** Who may remind. */
export const mayRemind = (req: PayloadRequest): boolean => holds(personOf(req.user), 'auditor', 'admin')

export interface Reminded {
  /** How many reports were reminded of. */
  reminded: number
  /** How many were handed in meanwhile, or are owed no more. */
  left: number
  bodies: number
}

/** Reminds all who have not handed in, in one act: one entry in the log, one notice for each report and body; people get one mail each. */
export const remindMissing = (req: PayloadRequest, { obligations, note }: RemindRequest, now: Instant): Promise<DeskResult<Reminded>> =>
  actInTransaction(req, async () => {
    if (!mayRemind(req)) return refuse(req, { text: handInRefused.mayNotRemind }, 403)
    const keys = [...new Set(obligations)]
    const live = await liveLedger(req.payload, now)
    const { commitments } = live.terms.facts
    const asking = new Map(commitments.filter(({ answers }) => answers !== null).map((one) => [one.id, one]))
    const verdicts = live.verdicts(now)
    const missing = keys.flatMap((key): Verdict[] => {
      const verdict = verdicts.get(key)
      return verdict !== undefined && asking.has(verdict.commitment) && standingOf(live, verdict, now).state === 'missing' ? [verdict] : []
    })
    if (missing.length === 0) return refuse(req, { text: handInRefused.nobodyToRemind })
    const rows = await readAmong(req, 'obligations', { field: 'key', values: missing.map(obligationKey), select: { key: true } })
    const rowOf = new Map(rows.map(({ key, id }) => [key, id]))
    const told: { key: string; organization: Id }[] = []
    for (const verdict of missing) {
      const key = obligationKey(verdict)
      const owing = verdict.obligor === JOINT ? asking.get(verdict.commitment)!.obligors : [verdict.obligor]
      for (const body of owing) {
        const organization = toStoredId(req.payload, body)
        await remindOf(
          req,
          verdict,
          { terms: live.terms, body, organization, obligation: rowOf.get(key) ?? null, note, standing: standingOf(live, verdict, now) },
          now,
        )
        told.push({ key, organization })
      }
    }
    const bodies = [...new Set(told.map(({ organization }) => organization))]
    await appendAuditEntry(
      req,
      {
        action: 'remindMissingReports',
        details: { reports: missing.length, bodies, note, by: nameOf(req.user) ?? '', keys: missing.map(obligationKey) },
      },
      now,
    )
    return { ok: true, reminded: missing.length, left: keys.length - missing.length, bodies: bodies.length }
  })

interface Reminding {
  terms: FactNames
  body: string
  organization: Id
  obligation: Id | null
  note: string
  standing: { days: number }
}

async function remindOf(
  req: PayloadRequest,
  verdict: Verdict,
  { terms, body, organization, obligation, note, standing }: Reminding,
  now: Instant,
): Promise<void> {
  const about = {
    title: terms.commitments.get(verdict.commitment)?.title ?? '',
    body: terms.organizations.get(body) ?? '',
    due: dueWords(verdict.due),
    days: standing.days,
    note,
  }
  await writeNotice(
    req,
    {
      key: `missingReport:${obligationKey(verdict)}:${body}:${instantToStore(now)}`,
      kind: 'missingReport',
      organization,
      ...(obligation !== null && { obligation: obligation as never }),
    },
    (locale) => missingReportMail({ ...about, period: verdict.label ?? periodWords(verdict, locale) }, locale),
    now,
  )
}
