import { setImmediate as othersFirst } from 'node:timers/promises'

import { sql } from '@payloadcms/db-sqlite'
import type { Payload, Where } from 'payload'

import type { Placement } from '../obligations/index.ts'
import { readInPieces, toStoredId, type DbRequest } from '../database/read.ts'
import { placementRows } from './placementRows.ts'
import { factFields, placementFact } from './placements.ts'
import { sqliteOf } from '../database/sqlite.ts'

/** Which placements are asked for: all, some by their ids, or those written to since an ISO instant. */
export type PlacementSelection = 'all' | { ids: readonly string[] } | { since: string }

/** How many placements are read before others get their turn: a twentieth of a second's work. */
const piece = 5000

/**
 * Placements as the engine reads them, in pieces, so that a long read stands in nobody's way. Whoever
 * judges reads them here.
 */
export async function* placementFacts(req: DbRequest, asked: PlacementSelection): AsyncGenerator<Placement[]> {
  const sqlite = await sqliteOf(req)
  if (sqlite === null) {
    for await (const docs of readInPieces(req, 'placements', { where: whereOf(req.payload, asked), select: factFields }))
      yield docs.map(placementFact)
    return
  }
  for (let after = 0; ;) {
    const rows = await placementRows(sqlite.db, sql`WHERE id > ${after} ${conditionOf(asked)} ORDER BY id LIMIT ${piece}`)
    yield rows.map(placementFact)
    if (rows.length < piece) return
    after = Number(rows.at(-1)!.id)
    await othersFirst()
  }
}

type Sql = ReturnType<typeof sql>

function conditionOf(asked: PlacementSelection): Sql {
  if (asked === 'all') return sql``
  // By the index of when they were written: in the order of ids all would be walked through.
  if ('since' in asked) return sql`AND id IN (SELECT id FROM placements WHERE updated_at >= ${asked.since})`
  return sql`AND id IN (SELECT value FROM json_each(${JSON.stringify(asked.ids.map(Number))}))`
}

function whereOf(payload: Payload, asked: PlacementSelection): Where {
  if (asked === 'all') return {}
  if ('since' in asked) return { updatedAt: { greater_than_equal: asked.since } }
  return { id: { in: asked.ids.map((id) => toStoredId(payload, id)) } }
}
