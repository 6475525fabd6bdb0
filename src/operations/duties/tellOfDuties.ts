import type { Payload, PayloadRequest } from 'payload'

import { inTransaction } from '../../database/inTransaction.ts'
import { readFirst } from '../../database/read.ts'
import { instantToStore, optionalInstantFromStore } from '../../documents/instants.ts'
import { dutyNoticeText, overdueOfBody } from '../../i18n/dutyNotices.ts'
import { DAY, localDateOf, startOfDay, type Instant } from '../../obligations/index.ts'
import { say, type Locale } from '../../platform/text.ts'
import { dutyReminder, dutyStateTraits } from '../../rules/duties/dutyState.ts'
import { groupedBy } from '../../rules/groupedBy.ts'
import { writeNotice } from '../delivery/writeNotice.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { readDutyOccurrences, type DutyOccurrence } from './readDutyOccurrences.ts'
import { writeDutyList } from './writeDutyList.ts'

export interface DutiesTold {
  /** Bodies that were told of something due soon, and of something overdue. */
  ahead: number
  overdue: number
}

interface Telling {
  job: string
  /** Asked in the transaction: false when another instance has taken over. */
  stillHolds: (req: PayloadRequest) => Promise<boolean>
}

/** The longest reminder is so far ahead, and a deadline is put off by no more than sixty working days. */
const [ahead, putOff] = [91 * DAY, 130 * DAY]

/**
 * Tells bodies of duties that came up since the last run: due soon, or overdue, a notice a body however many; auditors of
 * what became overdue, once. Up to when has been told is kept in the same transaction as the notices, so that a run that
 * breaks off told of nothing, and what was slept through is told by the next. The first run tells of its own day alone.
 */
export function tellOfDuties(payload: Payload, { job, stillHolds }: Telling, now: Instant): Promise<DutiesTold> {
  return inTransaction(payload, async (req) => {
    const row = await readFirst(req, 'job-state', { where: { name: { equals: job } }, select: { doneUpTo: true } })
    const since = optionalInstantFromStore(row?.doneUpTo) ?? startOfDay(localDateOf(now)) - 1
    if (row === null || since >= now || !(await stillHolds(req))) return { ahead: 0, overdue: 0 }
    const read = await readDutyOccurrences(req, {}, { start: since - putOff, end: now + ahead }, now)
    const waiting = read.filter(({ state }) => dutyStateTraits[state].waitsFor === 'body')
    const cameUp = groupedBy(waiting, ({ dueBy, duty }) => dutyReminder(dueBy, duty.remindDays, { since, now }))
    const told = {
      ahead: await tellBodies(req, 'dutyAhead', cameUp.get('ahead') ?? [], now),
      overdue: await tellBodies(req, 'dutyOverdue', cameUp.get('over') ?? [], now),
    }
    await tellAuditors(req, cameUp.get('over') ?? [], now)
    if (told.ahead + told.overdue > 0) await appendAuditEntry(req, { action: 'tellOfDuties', subject: 'duties', details: told }, now)
    await payload.db.updateOne({ collection: 'job-state', id: row.id, data: { doneUpTo: instantToStore(now) }, req })
    return told
  })
}

/** One notice for each body; gives back how many bodies. */
async function tellBodies(
  req: PayloadRequest,
  kind: 'dutyAhead' | 'dutyOverdue',
  duties: readonly DutyOccurrence[],
  now: Instant,
): Promise<number> {
  const byBody = groupedBy(duties, ({ body }) => String(body.id))
  for (const [body, own] of byBody) await writeDutyList(req, { key: `${kind}:${body}:${instantToStore(now)}`, kind, duties: own }, now)
  return byBody.size
}

/** One notice for all auditors: how many of each body, the most first. */
async function tellAuditors(req: PayloadRequest, duties: readonly DutyOccurrence[], now: Instant): Promise<void> {
  if (duties.length === 0) return
  const bodies = [...groupedBy(duties, ({ body }) => body.name)].sort(([, a], [, b]) => b.length - a.length)
  const words = dutyNoticeText.dutiesOverdue
  const paramsIn = (locale: Locale) => ({
    n: duties.length,
    list: bodies.map(([body, own]) => say(overdueOfBody, locale, { body, n: own.length })).join('\n'),
  })
  await writeNotice(
    req,
    { key: `dutiesOverdue:${instantToStore(now)}`, kind: 'dutiesOverdue', path: '/nhiem-vu?state=overdue' },
    (locale) => ({ subject: say(words.subject, locale, paramsIn(locale)), body: say(words.body, locale, paramsIn(locale)) }),
    now,
  )
}
