import type { PayloadRequest } from 'payload'

import { instantToStore } from '../../documents/instants.ts'
import { searchedFields, searchTextOf } from '../../documents/searchText.ts'
import { sequenceAfter } from '../../rules/sequence.ts'
import { slotOfKey } from '../../rules/series.ts'
import { sameAiring } from '../../rules/series/airing.ts'
import { rewrite } from '../../database/read.ts'
import { insertMany } from '../../database/insertMany.ts'
import { placementDraft } from '../../store/placements.ts'
import { seriesOf, slotRow, type ProgrammeDoc } from '../../store/series.ts'
import { changesOf } from './editSeries.ts'
import { airingBefore, type EditToUndo } from './editToUndo.ts'
import { placementState, type PlacementBefore } from './seriesBefore.ts'

/** What the edit made goes, what it changed is as before, what it took off is laid out again. */
export async function restorePlacements(req: PayloadRequest, { programme, before, docs }: EditToUndo): Promise<void> {
  const { payload } = req
  for (const id of before.made) await payload.db.deleteOne({ collection: 'placements', where: { id: { equals: id } }, req })
  const changed = before.placements.flatMap((old) => {
    const doc = docs.get(String(old.id))
    return doc === undefined ? [] : [{ doc, old }]
  })
  // A key is free once nobody holds it.
  const wanted = new Set(before.placements.map(({ slotKey }) => slotKey))
  for (const { doc, old } of changed) {
    if (doc.slotKey !== old.slotKey && wanted.has(doc.slotKey!)) await rewrite(req, 'placements', doc, { slotKey: null })
  }
  for (const { doc, old } of changed) {
    const shared = {
      ...rowOf(req, programme, old, doc),
      ...(sameAiring(airingBefore(placementState(doc)), airingBefore(old)) ? {} : spanFields(old)),
    }
    const sequence = sequenceAfter({ placement: placementDraft(doc), sequence: doc.sequence ?? 0 }, placementDraft({ ...doc, ...shared }))
    await rewrite(req, 'placements', doc, { ...shared, sequence })
  }
  const removed = before.placements.filter(({ id }) => !docs.has(String(id)))
  const rows = removed.map((old) => ({
    ...slotRow(programme, slotOfKey(old.slotKey)!),
    organization: old.organization,
    ...rowOf(req, programme, old, {}),
    ...spanFields(old),
  }))
  await insertMany(req, 'placements', rows, { themes: 'themes' })
}

const spanFields = (old: PlacementBefore) => {
  const { start, seconds } = airingBefore(old)
  return { at: instantToStore(start), endsAt: instantToStore(start + seconds * 1000) }
}

function rowOf({ payload }: PayloadRequest, programme: ProgrammeDoc, { id: _, organization: __, ...old }: PlacementBefore, doc: object) {
  return {
    ...old,
    programme: programme.id,
    searchText: searchTextOf({ ...doc, ...old }, searchedFields(payload.collections.placements.config)),
  }
}

/** The programme as it was; a half that went on from it goes, unless something names it by now. */
export async function restoreProgramme(req: PayloadRequest, { programme, goesOn, before }: EditToUndo): Promise<void> {
  const { payload } = req
  const data = changesOf(payload, seriesOf(programme), before.series)
  await payload.update({
    collection: 'programmes',
    id: programme.id,
    data: data as never,
    depth: 0,
    overrideAccess: !req.user,
    user: req.user,
    req,
  })
  // Whoever may edit a series may take back the half that the edit made, and no other programme.
  if (goesOn !== null) await payload.delete({ collection: 'programmes', id: goesOn, depth: 0, req })
}
