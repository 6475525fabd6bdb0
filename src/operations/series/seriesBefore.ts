import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { canonical } from '../../rules/auditLog/chain.ts'
import { idOf, idsOf, type Id } from '../../documents/ids.ts'
import type { Instant } from '../../obligations/index.ts'
import type { Series } from '../../rules/series.ts'
import { readAll } from '../../database/read.ts'
import type { SlotDoc } from '../../store/series.ts'
import { readSlots } from '../../store/slots.ts'
import { comparedFrom, type PreparedEdit } from './prepareSeriesEdit.ts'

/** A placement before an edit of its series, as far as such an edit writes it. */
export interface PlacementBefore {
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

/** What taking an edit of a series back needs; kept with its entry in the log, under these names. */
export interface SeriesBefore {
  series: Series
  placements: PlacementBefore[]
  /** The placements that the edit made. */
  made: Id[]
  /** Hash of the series as the edit left it: a series with another by now is not taken back any more. */
  left: string
}

/** An entry stays within what one row may hold: an edit of more placements is not taken back. */
const MAX_KEPT_PLACEMENTS = 500

export const placementState = (doc: SlotDoc): PlacementBefore => ({
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

/** What an edit that was just written has changed, as it was before; null where that is too much to keep. */
export async function seriesBefore(
  req: PayloadRequest,
  { programme, before, docs }: PreparedEdit,
  goesOn: Id,
  now: Instant,
): Promise<SeriesBefore | null> {
  const { slots, mark: stateHash } = await readSeriesState(req, [programme.id, goesOn], now)
  const after = new Map(slots.map((doc) => [String(doc.id), doc]))
  const changed = [...docs.values()].map(placementState).filter((placement) => {
    const doc = after.get(String(placement.id))
    return doc === undefined || canonical(placementState(doc)) !== canonical(placement)
  })
  const made = slots.filter(({ id }) => !docs.has(String(id))).map(({ id }) => id)
  return changed.length + made.length > MAX_KEPT_PLACEMENTS ? null : { series: before, placements: changed, made, left: stateHash }
}

/** The slots of a programme, and of the half that goes on from it, as they are now, with a hash that differs once anything of them does. */
export async function readSeriesState(
  req: PayloadRequest,
  programmes: readonly Id[],
  editedAt: Instant,
): Promise<{ slots: SlotDoc[]; mark: string }> {
  const ids = [...new Map(programmes.map((id) => [String(id), id])).values()]
  const docs = await readAll(req, 'programmes', { where: { id: { in: ids } }, select: { updatedAt: true } })
  const slots: SlotDoc[] = []
  for (const id of ids) slots.push(...(await readSlots(req, id, comparedFrom(editedAt))))
  const versions = (some: readonly { id: Id; updatedAt?: string }[]) =>
    some.map(({ id, updatedAt }) => `${String(id)} ${Date.parse(updatedAt ?? '')}`).sort()
  return {
    slots,
    mark: createHash('sha256')
      .update(canonical([versions(docs), versions(slots)]))
      .digest('hex'),
  }
}
