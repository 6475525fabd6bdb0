import type { PayloadRequest } from 'payload'

import { idOrNull, idsOf, type Id } from '../../documents/ids.ts'
import { payloadData } from '../../documents/stored.ts'
import { placementThemes, sameIds, saysNothingOfItsOwn } from '../../rules/placementThemes.ts'
import { readAll, readOne } from '../../database/read.ts'
import { asConsequence } from '../history/asConsequence.ts'

type Content = 'segments' | 'articles'
interface ThemedDoc {
  id: Id
  themes?: unknown
  _status?: string | null
}

/**
 * Content whose themes are chosen or corrected after it was placed takes its placements along, whether they are ahead
 * or over: those that say nothing of their own, or only what their programme says or the content said before.
 * @param before its newest version before, and what the public saw of it, which may be older
 */
export async function followContent(
  req: PayloadRequest,
  collection: Content,
  before: readonly [ThemedDoc | undefined, ThemedDoc | null],
  after: ThemedDoc,
): Promise<void> {
  const themes = idsOf(after.themes)
  const [newest] = before
  if (sameIds(idsOf(newest?.themes), themes) && newest?._status === after._status) return
  const { payload } = req
  if (after._status === 'draft' && (await readOne(req, collection, after.id, { _status: true }))?._status === 'published') {
    // What is placed is what stands; the draft beside it follows when it is published.
    return
  }
  const placed = await readAll(req, 'placements', {
    where: {
      and: [{ 'content.relationTo': { equals: collection } }, { 'content.value': { equals: after.id } }],
    },
    select: { themes: true, programme: true },
  })
  const said = before.map((doc) => idsOf(doc?.themes))
  const series = [...new Set(placed.map(({ programme }) => idOrNull(programme)).filter((id) => id !== null))]
  const programmes =
    series.length === 0 ? [] : await readAll(req, 'programmes', { where: { id: { in: series } }, select: { themes: true } })
  const themesOf = new Map(programmes.map((programme) => [String(programme.id), idsOf(programme.themes)]))
  for (const { id, themes: own, programme } of placed) {
    const ofSeries = themesOf.get(String(idOrNull(programme))) ?? []
    const follows = placementThemes(themes, ofSeries)
    if (sameIds(idsOf(own), follows) || !saysNothingOfItsOwn(idsOf(own), [ofSeries, ...said])) continue
    // Another body may have placed it.
    await asConsequence(req, () =>
      payload.update({ collection: 'placements', id, data: payloadData<'placements'>({ themes: [...follows] }), depth: 0, req }),
    )
  }
}
