import type { PayloadRequest, Where } from 'payload'

import { actsFor, personOf, type Person } from '../access/roles.ts'
import { dayFromStore } from '../documents/days.ts'
import { idOf, idOrNull, idsOf } from '../documents/ids.ts'
import { instantToStore } from '../documents/instants.ts'
import { isUnplanned } from '../documents/unplannedMark.ts'
import { DAY, type Instant, isCurable, isOpen } from '../obligations/index.ts'
import { endOf, startOf } from '../rules/placement.ts'
import { cardDocs, cardFields, type CardDoc } from './cardRows.ts'
import { channelLabels } from './channelLabels.ts'
import { readAll, toStoredId } from '../database/read.ts'
import { bandFact } from './commitmentFact.ts'
import type { Card, CardMakegood, DeskCalendar } from '../contracts/desk.ts'
import { findMakegoods } from './makegoods.ts'
import { placementDraft } from './placements.ts'

/** A placement's document as a card for whoever looks. */
export function cardOf(doc: CardDoc, person: Person | null, makegood: CardMakegood | null = null): Card {
  const draft = placementDraft(doc)
  const start = startOf(draft)
  const organization = idOf(doc.organization)
  return {
    id: doc.id,
    title: draft.title,
    channel: idOf(doc.channel),
    programme: idOrNull(doc.programme),
    form: idOf(doc.form),
    content: doc.content ? { collection: doc.content.relationTo, id: idOf(doc.content.value) } : null,
    themes: idsOf(doc.themes),
    organization,
    status: draft.status,
    start: instantToStore(start),
    seconds: (endOf(draft) - start) / 1000,
    planned: { start: instantToStore(draft.plannedStart), seconds: draft.plannedSeconds },
    rerun: doc.rerun ?? false,
    makegoodFor: idOrNull(doc.makegoodFor),
    unplanned: isUnplanned(doc),
    slotKey: doc.slotKey ?? null,
    updatedAt: new Date(doc.updatedAt).toISOString(),
    mayChange: isOpen(draft.status) && actsFor(person, organization),
    makegood,
    mayMakeGood: isCurable(draft.status) && makegood === null && actsFor(person, organization),
  }
}

/** A stretch of the schedule; no channels named: all of them. */
export interface CalendarSpan {
  from: Instant
  to: Instant
  channels: readonly string[]
}

/** Placements as cards, for a person whom `mayRead` lets see them. */
export async function readCards(req: PayloadRequest, { from, to, channels }: CalendarSpan, mayRead: Where | true): Promise<Card[]> {
  const docs = await cardDocs(
    req,
    { since: instantToStore(from - STILL_RUNNING), from: instantToStore(from), to: instantToStore(to), channels },
    mayRead,
  )
  return cardsOf(req, docs)
}

async function cardsOf(req: PayloadRequest, docs: readonly CardDoc[]): Promise<Card[]> {
  const person = personOf(req.user)
  const makegoods = await findMakegoods(
    req,
    docs.filter(({ status }) => isCurable(status)).map(({ id }) => id),
  )
  return docs.map((doc) => cardOf(doc, person, makegoods.get(String(doc.id)) ?? null))
}

/** Some placements as cards, wherever they lie. */
export async function readSomeCards(req: PayloadRequest, ids: readonly string[], mayRead: Where | true): Promise<Card[]> {
  if (ids.length === 0) return []
  const docs = await readAll(req, 'placements', {
    where: { and: [{ id: { in: ids.map((id) => toStoredId(req.payload, id)) } }, ...(mayRead === true ? [] : [mayRead])] },
    // The newest first, as Payload's own lists are.
    sort: '-createdAt',
    select: cardFields,
  })
  return cardsOf(req, docs)
}

/** What began longer before the stretch than this is looked for no more, though it may still run. */
const STILL_RUNNING = 31 * DAY

/** The calendar of a stretch; the catalogues in it by the person's own rights. */
export async function readCalendar(req: PayloadRequest, stretch: CalendarSpan, mayRead: Where | true): Promise<DeskCalendar> {
  const own = { depth: 0, limit: 0, pagination: false, overrideAccess: false, user: req.user, req } as const
  const cards = await readCards(req, stretch, mayRead)
  const channels = await req.payload.find({
    collection: 'channels',
    sort: 'name',
    select: { name: true, code: true, medium: true, organization: true, primeTime: true },
    ...own,
  })
  const holidays = await req.payload.find({
    collection: 'holidays',
    where: {
      and: [
        { date: { greater_than_equal: instantToStore(stretch.from - DAY) } },
        { date: { less_than: instantToStore(stretch.to + DAY) } },
      ],
    },
    sort: 'date',
    select: { date: true, name: true },
    ...own,
  })
  const used = [...new Set(cards.flatMap(({ themes }) => themes))]
  const themes =
    used.length === 0
      ? { docs: [] }
      : await req.payload.find({ collection: 'themes', where: { id: { in: used } }, select: { marker: true, text: true }, ...own })
  const person = personOf(req.user)
  const labels = await channelLabels(req, channels.docs)
  return {
    cards,
    channels: channels.docs.map((doc, at) => ({
      id: doc.id,
      name: labels[at]!,
      medium: doc.medium,
      organization: idOf(doc.organization),
      bands: (doc.primeTime ?? []).map(bandFact),
      mayPlace: actsFor(person, idOf(doc.organization)),
    })),
    holidays: holidays.docs.map((doc) => ({ date: dayFromStore(doc.date), name: doc.name })),
    themes: Object.fromEntries(themes.docs.map((doc) => [String(doc.id), shortened(doc.marker ? `${doc.marker} ${doc.text}` : doc.text)])),
  }
}

/** The clauses of a plan run long; a card names them. */
const shortened = (text: string): string => (text.length > longestName ? `${text.slice(0, longestName).trimEnd()}…` : text)
const longestName = 90
