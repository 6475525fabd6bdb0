import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { canonical } from '../auditChain.ts'
import { idOf, idsOf, type Id } from '../fields/ids.ts'
import type { Instant } from '../obligations/index.ts'
import type { Series } from '../rules/series.ts'
import { readAll } from '../store/database.ts'
import { readSlots, type SlotDoc } from '../store/series.ts'
import { comparedFrom, type PreparedEdit } from './prepareSeriesEdit.ts'

/** A placement before an edit of its series, as far as such an edit writes it. */
export interface Stood {
  id: Id
  organization: Id
  slotKey: string
  title: string
  channel: Id
  form: Id
  themes: Id[]
  plannedStart: string
  plannedSeconds: number
}

/** What an edit of a series must be told by to be taken back; kept with its entry in the log. */
export interface WhatStood {
  series: Series
  placements: Stood[]
  /** The placements that the edit made. */
  made: Id[]
  /** What the series was left as: anything else by now, and the edit is not taken back any more. */
  left: string
}

/** An entry stays within what one row may hold: an edit of more placements is not taken back. */
const most = 500

export const stoodAs = (doc: SlotDoc): Stood => ({
  id: doc.id,
  organization: idOf(doc.organization),
  slotKey: doc.slotKey!,
  title: doc.title ?? '',
  channel: idOf(doc.channel),
  form: idOf(doc.form),
  themes: idsOf(doc.themes),
  plannedStart: new Date(doc.plannedStart).toISOString(),
  plannedSeconds: doc.plannedSeconds,
})

/** What an edit that was just written has changed, as it stood; null where that is too much to keep. */
export async function whatStood(req: PayloadRequest, { programme, before, docs }: PreparedEdit, goesOn: Id, now: Instant): Promise<WhatStood | null> {
  const { slots, mark } = await readSeriesAsItStands(req, [programme.id, goesOn], now)
  const after = new Map(slots.map((doc) => [String(doc.id), doc]))
  const changed = [...docs.values()].map(stoodAs).filter((stood) => {
    const doc = after.get(String(stood.id))
    return doc === undefined || canonical(stoodAs(doc)) !== canonical(stood)
  })
  const made = slots.filter(({ id }) => !docs.has(String(id))).map(({ id }) => id)
  return changed.length + made.length > most ? null : { series: before, placements: changed, made, left: mark }
}

/** The slots of a programme, and of the half that goes on from it, as they stand, with a mark that tells any other standing from it. */
export async function readSeriesAsItStands(req: PayloadRequest, programmes: readonly Id[], editedAt: Instant): Promise<{ slots: SlotDoc[]; mark: string }> {
  const { payload } = req
  const ids = [...new Map(programmes.map((id) => [String(id), id])).values()]
  const docs = await readAll<{ id: Id; updatedAt?: string }>(payload, req, 'programmes', { id: { in: ids } }, 'id', { updatedAt: true })
  const slots: SlotDoc[] = []
  for (const id of ids) slots.push(...(await readSlots(payload, req, id, comparedFrom(editedAt))))
  const versions = (some: readonly { id: Id; updatedAt?: string }[]) => some.map(({ id, updatedAt }) => `${String(id)} ${Date.parse(updatedAt ?? '')}`).sort()
  return { slots, mark: createHash('sha256').update(canonical([versions(docs), versions(slots)])).digest('hex') }
}
