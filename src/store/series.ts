import type { Payload } from 'payload'

import { dayFromStore, dayToStore } from '../documents/days.ts'
import { idOf, idOrNull, idsOf } from '../documents/ids.ts'
import { instantFromStore, instantToStore } from '../documents/instants.ts'
import { fold } from '../documents/searchText.ts'
import type { DocumentOf, Stored } from '../documents/stored.ts'
import type { Instant } from '../obligations/index.ts'
import { announcedName } from '../i18n/endedName.ts'
import { slotKeyOf, slotOfKey, type Occurrence, type Series } from '../rules/series.ts'
import { toStoredId } from '../database/read.ts'
import { contentIdOf } from './placements.ts'

/** A programme's document, populated or not; only what is read here. */
export type ProgrammeDoc = Pick<
  DocumentOf<'programmes'>,
  | 'id'
  | 'name'
  | 'channel'
  | 'form'
  | 'organization'
  | 'themes'
  | 'rrule'
  | 'dtstart'
  | 'seconds'
  | 'validFrom'
  | 'validTo'
  | 'skip'
  | 'description'
>

/** The placement of a slot, as the database keeps it. */
export type SlotDoc = Stored<'placements'>

/** What an occurrence is made of, of its placement's document. */
type LaidOutDoc = Pick<
  DocumentOf<'placements'>,
  'id' | 'slotKey' | 'channel' | 'form' | 'plannedStart' | 'plannedSeconds' | 'status' | 'content' | 'makegoodFor'
> &
  Partial<Pick<DocumentOf<'placements'>, 'title' | 'themes'>>

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

/**
 * A laid-out slot as the rules of the desk read it; null for a placement that is none. `mine`: the person who acts may
 * change it. `madeGood` names the placements that have a makegood.
 */
export function occurrenceOf(
  doc: LaidOutDoc,
  { mine, madeGood = new Set() }: { mine: boolean; madeGood?: ReadonlySet<string> },
): Occurrence | null {
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

/** What somebody gave an occurrence and its series never would: none of it stays when the slot is the series' again. */
export const nothingOfItsOwn = { content: null, reason: null, makegoodFor: null, rerun: false } as const

/** The placement that a series lays out for one of its slots. */
export function slotRow(programme: ProgrammeDoc, slot: Instant): Partial<Stored<'placements'>> {
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
