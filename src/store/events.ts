import type { Where } from 'payload'

import { readAll, type DbRequest } from '../database/read.ts'
import { dayFromStore } from '../documents/days.ts'
import { idOf } from '../documents/ids.ts'
import { instantFromStore, instantToStore } from '../documents/instants.ts'
import { eventMediums } from '../documents/mediums.ts'
import type { Stored } from '../documents/stored.ts'
import { isOffAir, localDateOf, type Instant, type Span } from '../obligations/index.ts'
import { eventStanding, type EventStanding, type EventTerms } from '../rules/event.ts'

/** A placement's document as far as it is an event. */
type Held = Pick<
  Stored<'placements'>,
  'id' | 'title' | 'organization' | 'channel' | 'form' | 'status' | 'at' | 'endsAt' | 'plannedStart' | 'actualStart'
>
type EventDoc = Stored<'events'>

export const heldFields = {
  title: true,
  organization: true,
  channel: true,
  form: true,
  status: true,
  at: true,
  endsAt: true,
  plannedStart: true,
  actualStart: true,
} as const

/** What the law asks of each form, by its id; nothing where it says nothing. */
export async function readEventTerms(req: DbRequest): Promise<ReadonlyMap<string, EventTerms>> {
  const forms = await readAll(req, 'forms', { select: { noticeDays: true, resultDays: true } })
  return new Map(
    forms.flatMap(({ id, noticeDays, resultDays }) =>
      noticeDays == null && resultDays == null ? [] : [[String(id), { noticeDays: noticeDays ?? null, resultDays: resultDays ?? null }]],
    ),
  )
}

/** Which placements are events: of a form of which the law asks something, or where people come together. */
export async function eventsWhere(req: DbRequest, terms: ReadonlyMap<string, EventTerms>, { start, end }: Span): Promise<Where> {
  const forms = (await readAll(req, 'forms', { select: { code: true } })).filter(({ id }) => terms.has(String(id))).map(({ id }) => id)
  const channels = await readAll(req, 'channels', { where: { medium: { in: [...eventMediums] } }, select: { medium: true } })
  return {
    and: [
      { or: [{ form: { in: forms } }, { channel: { in: channels.map(({ id }) => id) } }] },
      { at: { greater_than_equal: instantToStore(start) } },
      { at: { less_than: instantToStore(end) } },
    ],
  }
}

/** What is kept of some events, by the id of their placement. */
export const eventsByPlacement = (docs: readonly EventDoc[]): ReadonlyMap<string, EventDoc> =>
  new Map(docs.map((doc) => [String(idOf(doc.placement)), doc]))

const nothingAsked: EventTerms = { noticeDays: null, resultDays: null }
const dayOf = (value: string | null | undefined): string | null => (value ? dayFromStore(value) : null)

/** How an event stands by what is kept of it. */
export function standingOfEvent(
  held: Held,
  doc: EventDoc | undefined,
  terms: ReadonlyMap<string, EventTerms>,
  now: Instant,
): EventStanding {
  const at = instantFromStore(held.at)
  return eventStanding(
    {
      day: localDateOf(at),
      noticeOn: dayOf(doc?.notice?.publishedOn),
      resultOn: dayOf(doc?.result?.publishedOn),
      held: held.status === 'delivered',
      off: isOffAir(held.status),
    },
    terms.get(String(idOf(held.form))) ?? nothingAsked,
    now,
  )
}

export type { Held as HeldEvent, EventDoc }
