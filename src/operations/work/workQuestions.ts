import type { PayloadRequest, Where } from 'payload'

import { holds, personOf, type Role } from '../../access/roles.ts'
import type { ViewScope } from '../../access/scope.ts'
import { readAll } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { Slug } from '../../documents/slugs.ts'
import { DAY, openStatuses, type Instant } from '../../obligations/index.ts'
import type { WorkKind } from '../../reports/workList.ts'
import { asksForMore, flagged, openStates } from '../../rules/shortfall.ts'
import { owedBy } from '../desk/readScope.ts'
import { eventDuties, type EventWaiting } from '../events/eventDuties.ts'
import { dueReports } from '../record/reportCalendar.ts'

/** How far ahead slots without content are told of. */
export const slotsAhead = 14 * DAY

/** What is asked of a collection to know what waits of a kind. */
export interface WorkQuestion {
  kind: WorkKind
  collection: Slug
  where: Where
  /** The oldest deadline first. */
  sort: string
}

/** The conditions by which a person's work is narrowed; null where none of it is hers. */
type Narrowing = Where | null

/**
 * What can wait for the person who asks: only what she may do herself. Who acts for all bodies is shown those of her
 * own alone where she looks at her own matters.
 */
export async function workQuestions(req: PayloadRequest, scope: ViewScope, now: Instant): Promise<WorkQuestion[]> {
  const person = personOf(req.user)
  const bodies = [...(person?.organizations ?? [])]
  /** Who holds one of the roles for the bodies she belongs to; administrators for all. */
  const narrowed = (roles: readonly Role[], ofBodies: Where): Narrowing => {
    if (holds(person, 'admin') && scope === 'all') return {}
    return holds(person, 'admin', ...roles) && bodies.length > 0 ? ofBodies : null
  }
  const own = { organization: { in: bodies } }
  const overseen: Narrowing = !holds(person, 'auditor') ? null : scope === 'all' || bodies.length === 0 ? {} : own
  const answers = narrowed(['editor'], own)
  const schedules = narrowed(['editor', 'scheduler'], own)
  const owes = schedules === null || Object.keys(schedules).length === 0 ? schedules : await owedBy(req, bodies)
  const moderates = narrowed(['editor'], { or: [{ article: { exists: false } }, { 'article.organization': { in: bodies } }] })
  /** The Department's own reports are nobody's in particular. */
  const reports: Narrowing = holds(person, 'auditor') ? {} : null
  const hers = schedules === null ? [] : await eventDuties(req, schedules, now)
  const others = overseen === null ? [] : await eventDuties(req, overseen, now)
  const at = instantToStore(now)

  const asked: readonly [WorkKind, Slug, string, Narrowing, Where[]][] = [
    ['answerFinding', 'findings', 'dueBy', answers, [{ state: { equals: 'open' } }]],
    ['decideFinding', 'findings', 'updatedAt', overseen, [{ state: { equals: 'answered' } }]],
    ['overdueFinding', 'findings', 'dueBy', overseen, [{ state: { equals: 'open' } }, { dueBy: { less_than_equal: at } }]],
    ['confirmDuty', 'duty-accounts', 'lastStepAt', overseen, [{ stage: { equals: 'reported' } }]],
    [
      'shortfall',
      'shortfalls',
      'cureBy',
      owes,
      [{ state: { in: [...openStates] } }, { severity: { in: flagged.filter(asksForMore) } }, { cureBy: { greater_than: at } }],
    ],
    [
      'confirmPlacement',
      'placements',
      'at',
      schedules,
      [{ status: { in: [...openStatuses] } }, { at: { less_than: at } }, { endsAt: { less_than_equal: at } }],
    ],
    ['emptySlot', 'placements', 'at', schedules, [{ id: { in: schedules === null ? [] : await emptySlots(req, schedules, now) } }]],
    ['feedback', 'feedback', 'receivedAt', moderates, [{ state: { equals: 'received' } }]],
    ['reportDue', 'report-schedules', 'title', reports, [{ id: { in: reports === null ? [] : await schedulesDue(req, now) } }]],
    ['publishNotice', 'placements', 'at', schedules, [{ id: { in: ofEvents(hers, ({ of }) => of === 'notice') } }]],
    ['publishResult', 'placements', 'at', schedules, [{ id: { in: ofEvents(hers, ({ of }) => of === 'result') } }]],
    ['lateEvent', 'placements', 'at', overseen, [{ id: { in: ofEvents(others, ({ missing }) => missing) } }]],
  ]
  return asked.flatMap(([kind, collection, sort, narrowing, conditions]) =>
    narrowing === null ? [] : [{ kind, collection, sort, where: { and: [...conditions, narrowing] } }],
  )
}

const ofEvents = (waiting: readonly EventWaiting[], wanted: (one: EventWaiting) => boolean): Id[] => [
  ...new Set(waiting.filter(wanted).map(({ placement }) => placement)),
]

/** The kinds of report of which one is due: by its calendar, which no column holds. */
const schedulesDue = async (req: PayloadRequest, now: Instant): Promise<Id[]> => [
  ...new Set((await dueReports(req, now)).map(({ schedule }) => schedule)),
]

/**
 * Slots that lie before us and have no content. The database is asked for the slots: of a relation to several collections it cannot say that it is blank.
 * Whose they are the narrowing says, and every member of staff may read placements: what is counted or shown is asked for with rights.
 */
async function emptySlots(req: PayloadRequest, narrowing: Where, now: Instant): Promise<Id[]> {
  const slots = await readAll(req, 'placements', {
    where: {
      and: [
        { status: { equals: 'planned' } },
        { at: { greater_than_equal: instantToStore(now) } },
        { at: { less_than: instantToStore(now + slotsAhead) } },
        { slotKey: { exists: true } },
        narrowing,
      ],
    },
    select: { content: true },
  })
  return slots.filter(({ content }) => !content).map(({ id }) => id)
}
