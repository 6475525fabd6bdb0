import type { PayloadRequest } from 'payload'

import { actsFor, personOf } from '../../access/roles.ts'
import { eventQuery, type EventQuery } from '../../contracts/events.ts'
import { idKindOf, toStoredId } from '../../database/read.ts'
import { readPermitted, readPermittedByIds } from '../../database/readPermitted.ts'
import { dayFromStore } from '../../documents/days.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import { DAY, localDateOf, startOfDay, type Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import type { EventList, EventRow } from '../../reports/eventTypes.ts'
import { waitsForBody, type EventStanding } from '../../rules/event.ts'
import { eventsByPlacement, eventsWhere, heldFields, readEventTerms, standingOfEvent, type EventDoc } from '../../store/events.ts'
import { ownOnly } from '../desk/readScope.ts'

/** Without days that are named, half a year back and half a year ahead. */
const SHOWN = 183 * DAY

/** The events of some days that a person may read, with what is kept of each, the latest first. */
export async function readEvents(req: PayloadRequest, query: EventQuery, now: Instant): Promise<EventList> {
  const today = startOfDay(localDateOf(now))
  const from = query.from ?? localDateOf(today - SHOWN)
  const to = query.to ?? localDateOf(today + SHOWN)
  const terms = await readEventTerms(req)
  const span = { start: startOfDay(from), end: startOfDay(to) + DAY }
  const own = await ownOnly(req, 'organization')
  const all = await readPermitted(req, 'placements', {
    where: { and: [await eventsWhere(req, terms, span), ...(own === null ? [] : [own])] },
    sort: '-at',
    select: heldFields,
  })
  const bodies = await namesOf(
    req,
    'organizations',
    all.map(({ organization }) => idOf(organization)),
  )
  const forms = await namesOf(
    req,
    'forms',
    all.map(({ form }) => idOf(form)),
  )
  const chosen = all.filter(
    ({ organization, form }) =>
      (query.body === undefined || String(idOf(organization)) === query.body) &&
      (query.form === undefined || String(idOf(form)) === query.form),
  )
  const docs = eventsByPlacement(await readPermitted(req, 'events', { where: { placement: { in: chosen.map(({ id }) => id) } } }))
  const rows = chosen
    .map((held): EventRow => {
      const doc = docs.get(String(held.id))
      return {
        ...standingOfEvent(held, doc, terms, now),
        ...keptOf(doc),
        placement: held.id,
        title: held.title ?? '',
        body: bodies.get(String(idOf(held.organization))) ?? '',
        form: forms.get(String(idOf(held.form))) ?? '',
        at: instantFromStore(held.at),
        status: held.status,
        mayFillIn: actsFor(personOf(req.user), idOf(held.organization)),
      }
    })
    .filter((row) => query.state === undefined || isInState(row, query.state))
  return { rows, from, to, bodies: choices(bodies), forms: choices(forms) }
}

/** The same as an address names it; one that makes no sense asks for everything. */
export function readEventsForAddress(
  req: PayloadRequest,
  params: Readonly<Record<string, string | undefined>>,
  now: Instant,
): Promise<EventList> {
  const query = eventQuery(idKindOf(req.payload)).safeParse(params)
  return readEvents(req, query.success ? query.data : {}, now)
}

function isInState({ notice, result }: EventStanding, state: NonNullable<EventQuery['state']>): boolean {
  const duties = [notice, result]
  return state === 'waiting' ? duties.some(waitsForBody) : duties.some((one) => one.state === 'late' || one.state === 'missing')
}

const keptOf = (doc: EventDoc | undefined) => ({
  event: doc?.id ?? null,
  invited: doc?.invited ?? null,
  present: doc?.present ?? null,
  questions: doc?.questions?.length ?? 0,
  answered: (doc?.questions ?? []).filter(({ answer }) => (answer ?? '').trim() !== '').length,
  hasMinutes: idOrNull(doc?.minutes) !== null,
  noticeOn: doc?.notice?.publishedOn ? dayFromStore(doc.notice.publishedOn) : null,
  resultOn: doc?.result?.publishedOn ? dayFromStore(doc.result.publishedOn) : null,
})

async function namesOf(req: PayloadRequest, collection: 'organizations' | 'forms', ids: readonly Id[]): Promise<Map<string, string>> {
  const distinct = [...new Set(ids.map(String))].map((id) => toStoredId(req.payload, id))
  if (collection === 'organizations') {
    const docs = await readPermittedByIds(req, 'organizations', distinct, { name: true })
    return new Map([...docs].map(([id, { name }]) => [id, name]))
  }
  const docs = await readPermittedByIds(req, 'forms', distinct, { name: true, nameEn: true })
  return new Map([...docs].map(([id, { name, nameEn }]) => [id, localeOf(req) === 'en' ? nameEn || name : name]))
}

const byName = new Intl.Collator('vi', { numeric: true })
const choices = (names: ReadonlyMap<string, string>) =>
  [...names].map(([id, name]) => ({ id, name })).sort((a, b) => byName.compare(a.name, b.name))
