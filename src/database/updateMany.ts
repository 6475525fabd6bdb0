import { sql } from '@payloadcms/db-sqlite'

import type { Slug } from '../documents/slugs.ts'
import type { Id } from '../documents/ids.ts'
import type { DbRequest } from './read.ts'
import { sqliteOf, tableOf } from './sqlite.ts'
import { noteWrites } from './writes.ts'

type Value = string | number | boolean | null

/**
 * Changes the same plain fields of many documents, in one statement where the database takes it so: no hooks,
 * no validation, no history. Fields that hold lists are none of these.
 */
export async function updateMany<Field extends string>(
  req: DbRequest,
  collection: Slug,
  fields: readonly Field[],
  rows: readonly (Readonly<Record<Field, Value>> & { id: Id })[],
): Promise<void> {
  if (rows.length === 0) return
  const sqlite = await sqliteOf(req)
  if (sqlite === null) {
    for (const { id, ...data } of rows) await req.payload.db.updateOne({ collection, id, data, req, returning: false })
    return
  }
  const { db, tables } = sqlite
  const table = tables[tableOf(collection)]
  const changes = fields.map((field) => sql`${sql.identifier(table[field]!.name)} = given.value ->> ${`$.${field}`}`)
  await db.run(sql`UPDATE ${table} SET ${sql.join(changes, sql`, `)}, updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM json_each(${JSON.stringify(rows)}) AS given WHERE ${table}.id = given.value ->> '$.id'`)
  await noteWrites(
    req,
    collection,
    rows.map(({ id }) => id),
  )
}
