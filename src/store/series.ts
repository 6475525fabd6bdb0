import type { Payload, Where } from 'payload'

import { dayFromStore, dayToStore } from '../fields/days.ts'
import { idOf, idOrNull, idsOf, type Id } from '../fields/ids.ts'
import { instantFromStore, instantToStore } from '../fields/instants.ts'
import { fold } from '../fields/search.ts'
import type { Instant, PlacementStatus } from '../obligations/index.ts'
import { offAir } from '../rules/placement.ts'
import { announcedName } from '../rules/series/endedName.ts'
import type { Airing } from '../rules/series/planEdit.ts'
import { slotKeyOf, slotOfKey, type Occurrence, type Series } from '../rules/series.ts'
import { mayUse, readChannels } from './channels.ts'
import { readAll, toStoredId, type Req } from './database.ts'
import { insertMany } from './insertMany.ts'
import { beginsWithin, contentIdOf, type PlacementDoc } from './placements.ts'
import { isRetired, readRetired } from './retired.ts'

/** A programme's document, populated or not; only what is read here. */
export interface ProgrammeDoc {
  id: Id
  name: string
  channel: unknown
  form: unknown
  organization: unknown
  themes?: unknown
  rrule?: string | null
  dtstart?: string | null
  seconds: number
  validFrom?: string | null
  validTo?: string | null
  skip?: { day: string; reason?: string | null }[] | null
  description?: string | null
}

/** A placement's document with what the desk computes for it. */
export type SlotDoc = PlacementDoc & { slotKey?: string | null; at: string; endsAt: string; searchText?: string | null; updatedAt?: string; sequence?: number | null }

/** A programme as the rules of the desk read it. */
export const seriesOf = (doc: ProgrammeDoc): Series => ({
  name: doc.name,
  channel: String(idOf(doc.channel)),
  form: String(idOf(doc.form)),
  themes: idsOf(doc.themes).map(String),
  seconds: doc.seconds,
  rrule: doc.rrule || null,
  dtstart: doc.dtstart || null,
  validFrom: doc.validFrom ? dayFromStore(doc.validFrom) : null,
  validTo: doc.validTo ? dayFromStore(doc.validTo) : null,
  skip: (doc.skip ?? []).map(({ day, reason }) => ({ day: dayFromStore(day), reason: reason || null })),
})

/** A series as a programme's document takes it. */
export const seriesData = (payload: Payload, series: Series): Record<string, unknown> => ({
  name: series.name,
  channel: toStoredId(payload, series.channel),
  form: toStoredId(payload, series.form),
  themes: series.themes.map((id) => toStoredId(payload, id)),
  seconds: series.seconds,
  rrule: series.rrule,
  dtstart: series.dtstart,
  validFrom: series.validFrom === null ? null : dayToStore(series.validFrom),
  validTo: series.validTo === null ? null : dayToStore(series.validTo),
  skip: series.skip.map(({ day, reason }) => ({ day: dayToStore(day), reason })),
})

/** A laid-out slot as the rules of the desk read it; null for a placement that is none. `madeGood` names those that have a makegood. */
export function occurrenceOf(doc: SlotDoc, mine: boolean, madeGood: ReadonlySet<string> = new Set()): Occurrence | null {
  const slot = doc.slotKey ? slotOfKey(doc.slotKey) : null
  if (slot === null) return null
  return {
    id: String(doc.id),
    slot,
    title: doc.title ?? '',
    channel: String(idOf(doc.channel)),
    form: String(idOf(doc.form)),
    themes: idsOf(doc.themes).map(String),
    start: instantFromStore(doc.plannedStart),
    seconds: doc.plannedSeconds,
    status: doc.status,
    content: contentIdOf(doc.content),
    linked: idOrNull(doc.makegoodFor) !== null || madeGood.has(String(doc.id)),
    mine,
  }
}

/** The slots of a programme that were laid out and stand at `from` or later. */
export async function readSlots(payload: Payload, req: Req, programme: Id, from: Instant): Promise<SlotDoc[]> {
  const docs = await readAll<SlotDoc>(payload, req, 'placements', {
    and: [{ programme: { equals: programme } }, { at: { greater_than_equal: instantToStore(from) } }],
  }, 'at')
  const key = `${String(programme)}@`
  return docs.filter(({ slotKey }) => slotKey?.startsWith(key))
}

/** The laid-out slots that stand in `[from, to)`, of one programme or of all: only what tells whether somebody touched them. */
export async function readLaidOut(payload: Payload, req: Req, { from, to }: { from: Instant; to: Instant }, programme: Id | null): Promise<SlotDoc[]> {
  const { docs } = await payload.db.find<SlotDoc>({
    collection: 'placements',
    where: {
      and: [
        ...beginsWithin(from, to),
        { slotKey: { exists: true } },
        ...(programme === null ? [] : [{ programme: { equals: programme } }]),
      ],
    },
    sort: 'at',
    limit: 0,
    pagination: false,
    req,
    select: { organization: true, slotKey: true, status: true, content: true, channel: true, form: true, plannedStart: true, plannedSeconds: true, makegoodFor: true },
  })
  return docs
}

/** Those of the slots that another placement makes good for. */
export async function readMadeGood(payload: Payload, req: Req, slots: readonly Pick<SlotDoc, 'id'>[]): Promise<Set<string>> {
  const madeGood = new Set<string>()
  for (let at = 0; at < slots.length; at += keysAtOnce) {
    const ids = slots.slice(at, at + keysAtOnce).map(({ id }) => id)
    const makegoods = await readAll<{ makegoodFor: unknown }>(payload, req, 'placements', { makegoodFor: { in: ids } }, 'id', { makegoodFor: true })
    for (const { makegoodFor } of makegoods) madeGood.add(String(idOrNull(makegoodFor)))
  }
  return madeGood
}

/** How many keys are asked for at once: a database takes so many parameters and no more. */
const keysAtOnce = 500

/** Those of the keys that some placement holds, wherever it stands. */
export async function keysHeld(payload: Payload, req: Req, keys: readonly string[]): Promise<Set<string>> {
  const held = new Set<string>()
  for (let at = 0; at < keys.length; at += keysAtOnce) {
    const { docs } = await payload.db.find<{ id: Id; slotKey: string }>({
      collection: 'placements', where: { slotKey: { in: keys.slice(at, at + keysAtOnce) } },
      limit: 0, pagination: false, req, select: { slotKey: true },
    })
    for (const { slotKey } of docs) held.add(slotKey)
  }
  return held
}

/** A slot of a programme: the moment for which its rule has it. */
export interface ProgrammeSlot {
  programme: ProgrammeDoc
  slot: Instant
}

/**
 * Writes the placements of slots whose time nothing stands in the way of; gives back those that were written. As with
 * a placement by hand, none is made on a channel that is another's by now, or in a form that is retired by its day,
 * and themes that are retired by then are left out.
 */
export async function layOut<Slot extends ProgrammeSlot>(payload: Payload, req: Req, slots: readonly Slot[]): Promise<Slot[]> {
  if (slots.length === 0) return []
  const channels = new Map((await readChannels(payload, req)).map((channel) => [String(channel.id), channel]))
  const programmes = [...new Set(slots.map(({ programme }) => programme))]
  const forms = await readRetired(payload, req, 'forms', programmes.map(({ form }) => idOf(form)))
  const themes = await readRetired(payload, req, 'themes', programmes.flatMap((programme) => idsOf(programme.themes)))
  const written = slots.filter(({ programme, slot }) => {
    const channel = channels.get(String(idOf(programme.channel)))
    return channel !== undefined && mayUse(channel, programme.organization) && !isRetired(forms, programme.form, slot)
  })
  const rows = written.map(({ programme, slot }) =>
    slotRow({ ...programme, themes: idsOf(programme.themes).filter((theme) => !isRetired(themes, theme, slot)) }, slot))
  await insertMany(payload, req, 'placements', rows, { themes: 'themes' })
  return written
}

type BusyDoc = { id: Id; channel: unknown; at: string; endsAt: string; status: PlacementStatus }

/** What takes time on channels in `[from, to)`, by channel; null for all of them. */
export async function readBusy(
  payload: Payload,
  req: Req,
  channels: readonly string[] | null,
  { from, to }: { from: Instant; to: Instant },
  without: ReadonlySet<string> = new Set(),
): Promise<Map<string, Airing[]>> {
  const where: Where = {
    and: [
      { endsAt: { greater_than: instantToStore(from) } },
      { at: { less_than: instantToStore(to) } },
      ...(channels === null ? [] : [{ channel: { in: channels.map((id) => toStoredId(payload, id)) } }]),
    ],
  }
  const { docs } = await payload.db.find<BusyDoc>({
    collection: 'placements', where, sort: 'endsAt', limit: 0, pagination: false, req,
    select: { channel: true, at: true, endsAt: true, status: true },
  })
  const busy = new Map<string, Airing[]>()
  for (const doc of docs) {
    if (offAir.includes(doc.status) || without.has(String(doc.id))) continue
    const channel = String(idOrNull(doc.channel))
    const start = instantFromStore(doc.at)
    const airing = { start, seconds: (instantFromStore(doc.endsAt) - start) / 1000, channel }
    const there = busy.get(channel)
    if (there === undefined) busy.set(channel, [airing])
    else there.push(airing)
  }
  return busy
}

/** What somebody gave an occurrence and its series never would: none of it stays when the slot is the series' again. */
export const nothingOfItsOwn = { content: null, reason: null, makegoodFor: null, rerun: false } as const

/** The placement that a series lays out for one of its slots. */
export function slotRow(programme: ProgrammeDoc, slot: Instant): Record<string, unknown> {
  const title = announcedName({ name: programme.name, validTo: programme.validTo ? dayFromStore(programme.validTo) : null })
  return {
    title,
    searchText: fold(title),
    programme: programme.id,
    channel: idOf(programme.channel),
    form: idOf(programme.form),
    organization: idOf(programme.organization),
    themes: idsOf(programme.themes),
    status: 'planned',
    plannedStart: instantToStore(slot),
    plannedSeconds: programme.seconds,
    rerun: false,
    sequence: 0,
    at: instantToStore(slot),
    endsAt: instantToStore(slot + programme.seconds * 1000),
    slotKey: slotKeyOf(programme.id, slot),
  }
}
