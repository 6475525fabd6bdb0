import type { Where } from 'payload'

import { dayFromStore } from '../documents/days.ts'
import { idOrNull, idsOf } from '../documents/ids.ts'
import { instantFromStore, instantToStore, optionalInstantFromStore } from '../documents/instants.ts'
import type { DocumentOf } from '../documents/stored.ts'
import type { AnsweredPeriod, Instant, Placement } from '../obligations/index.ts'
import type { Draft } from '../rules/placement.ts'

/** A placement's document, populated or not; only what is read here. */
export type PlacementDoc = Pick<DocumentOf<'placements'>, 'id' | keyof typeof factFields | keyof typeof draftFields>

const text = (id: number | string | null): string | null => (id === null ? null : String(id))

/** The same episode on whatever channel: what decides whether two placements are one (quota-semantics §4.3). */
export const contentIdOf = (content: PlacementDoc['content']): string | null =>
  content ? `${content.relationTo}:${String(idOrNull(content.value))}` : null

/** The columns that a fact is made of. */
export const factFields = {
  organization: true,
  channel: true,
  form: true,
  programme: true,
  themes: true,
  content: true,
  rerun: true,
  status: true,
  plannedStart: true,
  plannedSeconds: true,
  actualStart: true,
  actualSeconds: true,
  makegoodFor: true,
  answers: true,
} as const

/** Which period a document says it answers; null without its first day. */
export const answerOf = (answers: PlacementDoc['answers'] | null): AnsweredPeriod | null =>
  answers?.start ? { start: dayFromStore(answers.start), label: answers.label || null } : null

/** A document as the engine reads it. */
export const placementFact = (doc: PlacementDoc): Placement => ({
  id: String(doc.id),
  organization: String(idOrNull(doc.organization)),
  channel: String(idOrNull(doc.channel)),
  form: String(idOrNull(doc.form)),
  programme: text(idOrNull(doc.programme)),
  themes: idsOf(doc.themes).map(String),
  contentId: contentIdOf(doc.content),
  rerun: doc.rerun ?? false,
  status: doc.status,
  plannedStart: instantFromStore(doc.plannedStart),
  plannedSeconds: doc.plannedSeconds,
  actualStart: optionalInstantFromStore(doc.actualStart),
  actualSeconds: doc.actualSeconds ?? null,
  makegoodFor: text(idOrNull(doc.makegoodFor)),
  answers: answerOf(doc.answers),
})

/** The columns that a draft is made of. */
export const draftFields = {
  title: true,
  channel: true,
  content: true,
  status: true,
  plannedStart: true,
  plannedSeconds: true,
  actualStart: true,
  actualSeconds: true,
  reason: true,
  makegoodFor: true,
} as const

/** A document, or one being made, as the rules of the desk read it. */
export const placementDraft = (doc: Partial<PlacementDoc>): Draft => ({
  id: text(doc.id ?? null),
  title: doc.title ?? '',
  channel: String(idOrNull(doc.channel)),
  content: contentIdOf(doc.content ?? null),
  status: doc.status ?? 'planned',
  plannedStart: instantFromStore(doc.plannedStart ?? ''),
  plannedSeconds: doc.plannedSeconds ?? 0,
  actualStart: optionalInstantFromStore(doc.actualStart),
  actualSeconds: doc.actualSeconds ?? null,
  reason: doc.reason || null,
  makegoodFor: text(idOrNull(doc.makegoodFor)),
})

/** What begins within a half-open span. */
export const beginsWithin = (start: Instant, end: Instant): Where[] => [
  { at: { greater_than_equal: instantToStore(start) } },
  { at: { less_than: instantToStore(end) } },
]
