import type { PayloadRequest } from 'payload'

import type { ViewScope } from '../../access/scope.ts'
import { firstPermitted, readPermittedByIds } from '../../database/readPermitted.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { instantFromStore, optionalInstantFromStore } from '../../documents/instants.ts'
import type { Slug } from '../../documents/slugs.ts'
import type { Stored } from '../../documents/stored.ts'
import type { Instant } from '../../obligations/index.ts'
import type { WorkItem, WorkKind, WorkRead } from '../../reports/workList.ts'
import { periodName } from '../../i18n/reportPeriod.ts'
import { localeOf } from '../../platform/refusal.ts'
import { endOfDayOf } from '../../rules/reportSchedule.ts'
import { proposalsDay, proposalsPath } from '../../rules/deskAddress.ts'
import { eventDuties, firstDuties } from '../events/eventDuties.ts'
import { dueReports } from '../record/reportCalendar.ts'
import { dutyPath } from '../../rules/duties/dutyPath.ts'
import type { DutyOccurrence } from '../duties/readDutyOccurrences.ts'
import { dutiesToReport } from './dutyWork.ts'
import { workQuestions, type WorkQuestion } from './workQuestions.ts'

/** Of each kind so many are shown, the oldest deadlines first; the number tells of all. */
const mostShown = 50

/** Something that waits, before its body is called by name. */
type Waiting = Omit<WorkItem, 'kind' | 'body'> & { organization: Id | null }

/** What waits for the person who asks, read with her rights: a query a kind, and the names together. */
export async function readWork(req: PayloadRequest, scope: ViewScope, now: Instant): Promise<WorkRead[]> {
  const read: { kind: WorkKind; waiting: Waiting[]; total: number }[] = []
  for (const question of await workQuestions(req, scope, now)) {
    const { collection, where, sort } = question
    const { docs, total } = await firstPermitted(req, collection, { where, sort }, mostShown)
    read.push({ kind: question.kind, waiting: await waitingOf(req, question, docs, now), total })
  }
  const duties = await dutiesToReport(req, now)
  read.push({ kind: 'handInDuty', waiting: duties.slice(0, mostShown).map(dutyWaiting), total: duties.length })
  const bodies = await readPermittedByIds(
    req,
    'organizations',
    read.flatMap(({ waiting }) => waiting.map(({ organization }) => organization)),
    { name: true },
  )
  return read.map(({ kind, waiting, total }) => ({
    kind,
    total,
    items: waiting.map(({ organization, ...item }) => ({
      ...item,
      kind,
      body: bodies.get(String(organization))?.name ?? null,
    })),
  }))
}

const document = (collection: Slug, id: Id): string => `/collections/${collection}/${id}`

/** The documents of a kind as things that wait. */
async function waitingOf(
  req: PayloadRequest,
  { kind, collection }: WorkQuestion,
  docs: readonly { id: Id }[],
  now: Instant,
): Promise<Waiting[]> {
  switch (collection) {
    case 'findings':
      return (docs as Stored<'findings'>[]).map((doc) => findingWaiting(doc, kind === 'decideFinding'))
    case 'duty-accounts':
      return (docs as Stored<'duty-accounts'>[]).map(reportWaiting)
    case 'shortfalls':
      return shortfallsWaiting(req, docs as Stored<'shortfalls'>[], now)
    case 'report-schedules':
      return reportsWaiting(req, docs as Stored<'report-schedules'>[], now)
    case 'placements':
      if (isOfEvents(kind)) return eventsWaiting(req, kind, docs as Stored<'placements'>[], now)
      return (docs as Stored<'placements'>[]).map((doc) => placementWaiting(doc, kind === 'emptySlot'))
    default:
      return feedbackWaiting(req, docs as Stored<'feedback'>[])
  }
}

/** An answer waits for its decision since it was given; nothing sets the auditor a deadline. */
function findingWaiting({ id, title, organization, dueBy, raisedAt, steps }: Stored<'findings'>, decides: boolean): Waiting {
  const last = (steps ?? []).at(-1)
  return {
    id,
    title,
    organization: idOf(organization),
    due: decides ? null : optionalInstantFromStore(dueBy),
    since: instantFromStore(last?.at ?? raisedAt),
    path: document('findings', id),
  }
}

/** A duty without a step has no id; its key tells it from the others. */
const dutyWaiting = ({ key, duty, body, window, dueBy }: DutyOccurrence): Waiting => ({
  id: key,
  title: duty.title,
  organization: body.id,
  due: dueBy,
  since: window.start,
  path: dutyPath(key),
})

/** A report waits to be confirmed since it was handed in; nothing sets the auditor a deadline. */
const reportWaiting = ({ id, key, title, organization, reportedAt, lastStepAt }: Stored<'duty-accounts'>): Waiting => ({
  id,
  title,
  organization: idOf(organization),
  due: null,
  since: instantFromStore(reportedAt ?? lastStepAt),
  path: dutyPath(key),
})

const placementWaiting = ({ id, title, organization, at, endsAt }: Stored<'placements'>, ahead: boolean): Waiting => ({
  id,
  title: title ?? '',
  organization: idOf(organization),
  due: instantFromStore(ahead ? at : endsAt),
  since: instantFromStore(at),
  path: document('placements', id),
})

const isOfEvents = (kind: WorkKind): kind is EventWork => kind === 'publishNotice' || kind === 'publishResult' || kind === 'lateEvent'
type EventWork = 'publishNotice' | 'publishResult' | 'lateEvent'

/** What waits of an event is filled in on its own page, which is begun where nothing is kept of it. */
async function eventsWaiting(
  req: PayloadRequest,
  kind: EventWork,
  docs: readonly Stored<'placements'>[],
  now: Instant,
): Promise<Waiting[]> {
  const duties = await eventDuties(req, { id: { in: docs.map(({ id }) => id) } }, now)
  const wanted = duties.filter(({ of, missing }) =>
    kind === 'lateEvent' ? missing : of === (kind === 'publishNotice' ? 'notice' : 'result'),
  )
  const first = firstDuties(wanted)
  return docs.map(({ id, title, organization, at }) => {
    const duty = first.get(String(id))
    const event = duty?.event ?? null
    return {
      id,
      title: title ?? '',
      organization: idOf(organization),
      due: duty?.due ?? null,
      since: instantFromStore(at),
      path:
        event !== null
          ? document('events', event)
          : kind === 'lateEvent'
            ? document('placements', id)
            : `/collections/events/create?placement=${id}`,
    }
  })
}

/** A report waits where its calendar stands; of several periods that are due the oldest says by when. */
async function reportsWaiting(req: PayloadRequest, docs: readonly Stored<'report-schedules'>[], now: Instant): Promise<Waiting[]> {
  const due = await dueReports(req, now)
  return docs.map(({ id, title }) => {
    const oldest = due.find(({ schedule }) => String(schedule) === String(id))
    const last = oldest === undefined ? null : endOfDayOf(oldest.days.sending)
    const name = oldest === undefined ? (title ?? '') : periodName(oldest.period, localeOf(req))
    return {
      id,
      title: oldest === undefined ? name : `${name}: ${oldest.planTitle}`,
      organization: null,
      due: last,
      since: oldest?.period.end ?? now,
      path: oldest?.report != null ? `/bao-cao?report=${oldest.report}` : '/bao-cao',
    }
  })
}

/** What is missing is made up where the slots are that would do. */
async function shortfallsWaiting(req: PayloadRequest, docs: readonly Stored<'shortfalls'>[], now: Instant): Promise<Waiting[]> {
  const obligations = await readPermittedByIds(
    req,
    'obligations',
    docs.map(({ obligation }) => idOrNull(obligation)),
    { key: true, windowStart: true },
  )
  return docs.map(({ id, title, obligation, obligor, cureBy, raisedAt }) => {
    const row = obligations.get(String(idOrNull(obligation)))
    return {
      id,
      title,
      organization: idOrNull(obligor),
      due: optionalInstantFromStore(cureBy),
      since: instantFromStore(raisedAt),
      path: row === undefined ? document('shortfalls', id) : proposalsPath(row.key, proposalsDay(instantFromStore(row.windowStart), now)),
    }
  })
}

/** A reader's question concerns the body whose article it is about. */
async function feedbackWaiting(req: PayloadRequest, docs: readonly Stored<'feedback'>[]): Promise<Waiting[]> {
  const articles = await readPermittedByIds(
    req,
    'articles',
    docs.map(({ article }) => idOrNull(article)),
    { organization: true },
  )
  return docs.map(({ id, question, article, receivedAt, createdAt }) => ({
    id,
    title: question,
    organization: idOrNull(articles.get(String(idOrNull(article)))?.organization),
    due: null,
    since: instantFromStore(receivedAt ?? createdAt),
    path: document('feedback', id),
  }))
}
