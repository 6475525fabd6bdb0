import type { PayloadRequest, Where } from 'payload'

import { readAll } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import { DAY, type Instant } from '../../obligations/index.ts'
import { eventDutyAhead, waitsForBody, type EventDuty } from '../../rules/event.ts'
import { endOfDayOf } from '../../rules/reportSchedule.ts'
import { eventsByPlacement, eventsWhere, heldFields, readEventTerms, standingOfEvent } from '../../store/events.ts'

/** How long after an event what is missing of it is still told of as work. */
const toldFor = 200 * DAY

/** What of an event waits to be published. */
export interface EventWaiting {
  readonly placement: Id
  /** What is kept of it; null where nothing is yet. */
  readonly event: Id | null
  readonly of: 'notice' | 'result'
  readonly missing: boolean
  readonly due: Instant
}

/**
 * What waits of the events that a person's work is narrowed to. Whose they are the narrowing says, and every member of
 * staff may read placements and events: what is counted or shown is asked for with rights.
 */
export async function eventDuties(req: PayloadRequest, narrowing: Where, now: Instant): Promise<EventWaiting[]> {
  const terms = await readEventTerms(req)
  if (terms.size === 0) return []
  const longest = Math.max(0, ...[...terms.values()].map(({ noticeDays }) => noticeDays ?? 0))
  const span = { start: now - toldFor, end: now + (longest + eventDutyAhead + 1) * DAY }
  const held = await readAll(req, 'placements', { where: { and: [await eventsWhere(req, terms, span), narrowing] }, select: heldFields })
  const docs = eventsByPlacement(await readAll(req, 'events', { where: { placement: { in: held.map(({ id }) => id) } } }))
  return held.flatMap((placement) => {
    const doc = docs.get(String(placement.id))
    const { notice, result } = standingOfEvent(placement, doc, terms, now)
    const duty = (of: EventWaiting['of'], one: EventDuty): EventWaiting[] =>
      waitsForBody(one) && one.last !== null
        ? [{ placement: placement.id, event: doc?.id ?? null, of, missing: one.state === 'missing', due: endOfDayOf(one.last) }]
        : []
    return [...duty('notice', notice), ...duty('result', result)]
  })
}

/** The first deadline of each event among those, by the id of its placement. */
export function firstDuties(waiting: readonly EventWaiting[]): ReadonlyMap<string, EventWaiting> {
  const first = new Map<string, EventWaiting>()
  for (const one of waiting.toSorted((a, b) => b.due - a.due)) first.set(String(one.placement), one)
  return first
}
