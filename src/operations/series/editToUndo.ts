import type { PayloadRequest } from 'payload'

import type { Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import { sameAiring } from '../../rules/series/airing.ts'
import type { Airing } from '../../rules/series/editPlan.ts'
import type { ProgrammeDoc, SlotDoc } from '../../store/series.ts'
import type { DeskResult } from '../desk/deskRefusal.ts'
import { programmeOf, refuseSeries } from './prepareSeriesEdit.ts'
import { readSeriesState, placementState, type PlacementBefore, type SeriesBefore } from './seriesBefore.ts'

/** An edit, with what its series was before it and what it is now. */
export interface EditToUndo {
  programme: ProgrammeDoc
  /** The half that the edit divided off; null when it edited in place. */
  goesOn: Id | null
  before: SeriesBefore
  /** The slots as they are now, by id. */
  docs: ReadonlyMap<string, SlotDoc>
}

/** The edit by the number of its entry in the log, while the series is as the edit left it. */
export async function editToUndo(req: PayloadRequest, id: Id, seq: number): Promise<DeskResult<{ edit: EditToUndo }>> {
  const found = await programmeOf(req, id)
  if (!found.ok) return found
  const { programme } = found
  const entry = await req.payload.db.findOne<{ id: Id; at: string; details: { goesOnAs?: Id; before?: SeriesBefore | null } | null }>({
    collection: 'audit-log',
    req,
    where: { and: [{ seq: { equals: seq } }, { action: { equals: 'editSeries' } }, { subjectId: { equals: String(programme.id) } }] },
  })
  if (!entry) return refuseSeries(req, 'noSuchEdit')
  const { before, goesOnAs: goesOn = null } = entry.details ?? {}
  if (!before) return refuseSeries(req, 'tooManyToUndo')
  const { slots, mark } = await readSeriesState(req, [programme.id, ...(goesOn === null ? [] : [goesOn])], Date.parse(entry.at))
  if (mark !== before.left) return refuseSeries(req, 'changedSince')
  return { ok: true, edit: { programme, goesOn, before, docs: new Map(slots.map((doc) => [String(doc.id), doc])) } }
}

export const airingBefore = ({ plannedStart, plannedSeconds, channel }: PlacementBefore): Airing => ({
  start: instantFromStore(plannedStart),
  seconds: plannedSeconds,
  channel: String(channel),
})

interface Shift {
  id: Id
  title: string
  from: Airing | null
  to: Airing | null
}

/** What takes up other time than before the edit: from where it is now, to where it was. Null where it is not on the schedule. */
export function shiftsOf({ before, docs }: EditToUndo): Shift[] {
  const restored = before.placements.flatMap((old) => {
    const doc = docs.get(String(old.id))
    const [from, to] = [doc === undefined ? null : airingBefore(placementState(doc)), airingBefore(old)]
    return from !== null && sameAiring(from, to) ? [] : [{ id: old.id, title: old.title, from, to }]
  })
  const made = before.made.map((id) => placementState(docs.get(String(id))!))
  return [...restored, ...made.map((old) => ({ id: old.id, title: old.title, from: airingBefore(old), to: null }))]
}
