import { setImmediate as othersFirst } from 'node:timers/promises'

import { sql } from '@payloadcms/db-sqlite'

import { instantToStore } from '../documents/instants.ts'
import { readAll, readInPieces, type DbRequest } from '../database/read.ts'
import { sqliteOf } from '../database/sqlite.ts'
import type { Instant } from '../obligations/index.ts'
import { keyOf, type FactKind, type FactVersion } from './versions.ts'

/** Which facts are asked for, and up to when what was recorded is believed; null is now. */
export interface VersionQuery {
  readonly kinds: readonly FactKind[]
  /** Of one kind alone. */
  readonly ids?: readonly string[]
  readonly knownAt: Instant | null
}

/** How many facts are read before others get their turn: a twentieth of a second's work. */
const FACTS_AT_ONCE = 2_000
/** How many ids one question of MongoDB names. */
const IDS_AT_ONCE = 500

/** The latest version of every fact that is asked for, at or before an instant: by key. What is gone has a version that says so. */
export async function latestVersions(req: DbRequest, query: VersionQuery): Promise<Map<string, FactVersion>> {
  const found = new Map<string, FactVersion>()
  for await (const some of latestInPieces(req, query)) for (const version of some) found.set(keyOf(version), version)
  return found
}

/** The same in pieces, so that whoever reads much stands in nobody's way. */
export async function* latestInPieces(req: DbRequest, query: VersionQuery): AsyncGenerator<FactVersion[]> {
  for (const kind of query.kinds) yield* latestOfKind(req, kind, query)
}

async function* latestOfKind(req: DbRequest, kind: FactKind, query: VersionQuery): AsyncGenerator<FactVersion[]> {
  const sqlite = await sqliteOf(req)
  if (sqlite === null) {
    yield latestAmong(req, kind, query)
    return
  }
  const known = query.knownAt === null ? sql`` : sql`AND at <= ${instantToStore(query.knownAt)}`
  const named = query.ids === undefined ? sql`` : sql`AND fact_id IN (SELECT value FROM json_each(${JSON.stringify(query.ids)}))`
  for (let after = ''; ;) {
    // One text that the database writes itself: row by row through the driver it takes several times as long.
    // Of a group SQLite gives the other columns of the row that has the maximum.
    const [row] = await sqlite.db.values<[string]>(sql`
      SELECT json_group_array(json_array(fact_id, fact)) FROM (
        SELECT fact_id, fact, max(act) FROM fact_versions
        WHERE kind = ${kind} AND fact_id > ${after} ${named} ${known}
        GROUP BY fact_id ORDER BY fact_id LIMIT ${FACTS_AT_ONCE})`)
    const rows = JSON.parse(row![0]) as [factId: string, fact: string | null][]
    yield rows.map(([factId, fact]) => ({ kind, factId, fact }))
    if (rows.length < FACTS_AT_ONCE) return
    after = rows.at(-1)![0]
    await othersFirst()
  }
}

interface Row extends FactVersion {
  readonly act: number
}

const fields = { factId: true, fact: true, act: true } as const

/** The same where the database groups nothing for us: all versions are walked through, of named facts theirs alone. */
async function latestAmong(req: DbRequest, kind: FactKind, { ids, knownAt }: VersionQuery): Promise<FactVersion[]> {
  const latest = new Map<string, Row>()
  const take = (rows: readonly { factId: string; fact?: string | null; act: number }[]): void => {
    for (const { factId, fact = null, act } of rows) {
      const before = latest.get(factId)
      if (before === undefined || before.act < act) latest.set(factId, { kind, factId, fact, act })
    }
  }
  const where = {
    kind: { equals: kind },
    ...(knownAt === null ? {} : { at: { less_than_equal: instantToStore(knownAt) } }),
  }
  if (ids === undefined) for await (const rows of readInPieces(req, 'fact-versions', { where, select: fields })) take(rows)
  else {
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
      const some = ids.slice(at, at + IDS_AT_ONCE)
      take(await readAll(req, 'fact-versions', { where: { ...where, factId: { in: some } }, select: fields }))
    }
  }
  return [...latest.values()].map(({ factId, fact }) => ({ kind, factId, fact }))
}

/** Whether anything stands in the journal. */
export async function isEmptyJournal(req: DbRequest): Promise<boolean> {
  const { docs } = await req.payload.db.find({ collection: 'fact-versions', limit: 1, pagination: false, select: { act: true }, req })
  return docs.length === 0
}
