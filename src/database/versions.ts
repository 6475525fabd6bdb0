import { sql } from '@payloadcms/db-sqlite'

import type { Slug } from '../documents/slugs.ts'
import { countAll, newestIn, type DbRequest } from './read.ts'
import { sqliteOf, tableOf } from './sqlite.ts'

/** Which documents a collection has, in two cheap figures: differs whenever one was made, changed or removed. */
export interface Version {
  count: number
  /** When it was last written to, ISO to the millisecond; empty when nothing is in it. */
  newest: string
}

/** The versions of some collections, in their order; SQLite is asked once for all of them. */
export async function versionsOf(req: DbRequest, collections: readonly Slug[]): Promise<Version[]> {
  const sqlite = await sqliteOf(req)
  if (sqlite === null) {
    const versions: Version[] = []
    // One question after the other: on MongoDB they may stand in one session.
    for (const collection of collections) versions.push({ count: await countAll(req, collection), newest: await newestIn(req, collection) })
    return versions
  }
  const asked = collections.map((collection) => {
    const table = sql.identifier(tableOf(collection))
    // Each by itself is read off the end of an index; together they walk through all of it.
    return sql`SELECT (SELECT count(*) FROM ${table}), (SELECT max(updated_at) FROM ${table})`
  })
  const rows = await sqlite.db.values<[number, string | null]>(sql.join(asked, sql` UNION ALL `))
  return rows.map((row) => ({ count: row[0], newest: row[1] ?? '' }))
}
