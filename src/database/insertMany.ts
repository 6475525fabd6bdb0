import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import type { Slug } from '../documents/slugs.ts'
import { idsOf } from '../documents/ids.ts'
import type { DbRequest } from './read.ts'
import { sqliteOf, tableOf } from './sqlite.ts'
import { noteWrites } from './writes.ts'

type Row = Readonly<Record<string, unknown>>
type Columns = Parameters<SQLiteAdapter['drizzle']['insert']>[0]

/** So many rows in one statement, each with some twenty parameters. */
const rowsAtOnce = 500

/**
 * Writes complete documents of one collection straight into the database, many in one statement where
 * the database takes them so: no hooks, no validation, no history. `lists` names the fields that hold
 * several relations and the collection that each points to; other fields hold one value.
 */
export async function insertMany(
  req: DbRequest,
  collection: Slug,
  rows: readonly Row[],
  lists: Readonly<Record<string, Slug>>,
): Promise<void> {
  const sqlite = await sqliteOf(req)
  if (sqlite === null) {
    for (const row of rows)
      await req.payload.db.create({ collection, data: { ...row }, req } as Parameters<typeof req.payload.db.create>[0])
    return
  }
  const { db, tables } = sqlite
  const documents = tables[tableOf(collection)] as Columns & { id: never }
  const relations = tables[`${tableOf(collection)}_rels`] as Columns
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce)
    const ids = await db
      .insert(documents)
      .values(some.map((row) => without(row, lists)))
      .returning({ id: documents.id })
    await noteWrites(
      req,
      collection,
      ids.map(({ id }) => id),
    )
    const related = some.flatMap((row, n) =>
      Object.entries(lists).flatMap(([path, to]) =>
        idsOf(row[path]).map((id, order) => ({ parent: ids[n]!.id, path, order: order + 1, [`${to}ID`]: id })),
      ),
    )
    for (let from = 0; from < related.length; from += rowsAtOnce) await db.insert(relations).values(related.slice(from, from + rowsAtOnce))
  }
}

const without = (row: Row, lists: Readonly<Record<string, Slug>>): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !(name in lists)))
