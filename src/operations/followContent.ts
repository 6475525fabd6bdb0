import type { PayloadRequest } from 'payload'

import { idOrNull, idsOf, type Id } from '../fields/ids.ts'
import { sameIds, saysNothingOfItsOwn } from '../rules/placementThemes.ts'
import { readAll, readOne } from '../store/database.ts'

type Content = 'segments' | 'articles'
interface ThemedDoc { id: Id; themes?: unknown; _status?: string | null }
interface PlacementDoc { id: Id; themes?: unknown; programme?: unknown }

/**
 * Content whose themes are chosen after it was placed takes its placements along, whether they are ahead or over:
 * those that say nothing of their own, or only what their programme says.
 */
export async function followContent(req: PayloadRequest, collection: Content, before: ThemedDoc | undefined, after: ThemedDoc): Promise<void> {
  const themes = idsOf(after.themes)
  if (themes.length === 0 || (sameIds(idsOf(before?.themes), themes) && before?._status === after._status)) return
  const { payload } = req
  if (after._status === 'draft' && (await readOne<ThemedDoc>(payload, req, collection, after.id, { _status: true }))?._status === 'published') {
    // What is placed is what stands; the draft beside it follows when it is published.
    return
  }
  const placed = await readAll<PlacementDoc>(payload, req, 'placements', {
    and: [{ 'content.relationTo': { equals: collection } }, { 'content.value': { equals: after.id } }],
  }, 'id', { themes: true, programme: true })
  for (const { id, themes: own, programme } of placed) {
    if (sameIds(idsOf(own), themes)) continue
    const series = idOrNull(programme)
    const ofProgramme = series === null ? null : await readOne<{ themes?: unknown }>(payload, req, 'programmes', series, { themes: true })
    if (saysNothingOfItsOwn(idsOf(own), idsOf(ofProgramme?.themes))) await payload.update({ collection: 'placements', id, data: { themes } as never, depth: 0, req })
  }
}
