import { sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import type { Id } from '../fields/ids.ts'
import type { Req } from './database.ts'
import { sqliteOf, tableOf } from './sqlite.ts'

type Value = string | number | boolean | null
type Columns = Readonly<Record<string, { name: string }>>

/**
 * Changes the same plain fields of many documents, in one statement where the database takes it so: no hooks,
 * no validation, no history. Fields that hold lists are none of these.
 */
export async function updateMany<Field extends string>(
  payload: Payload, req: Req, collection: Slug, fields: readonly Field[], rows: readonly (Readonly<Record<Field, Value>> & { id: Id })[],
): Promise<void> {
  if (rows.length === 0) return
  const sqlite = await sqliteOf(payload, req)
  if (sqlite === null) {
    for (const { id, ...data } of rows) await payload.db.updateOne({ collection, id, data, req, returning: false })
    return
  }
  const { db, tables } = sqlite
  const table = tables[tableOf(collection)] as unknown as Columns
  const changes = fields.map((field) => sql`${sql.identifier(table[field]!.name)} = given.value ->> ${`$.${field}`}`)
  await db.run(sql`UPDATE ${table as never} SET ${sql.join(changes, sql`, `)}, updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM json_each(${JSON.stringify(rows)}) AS given WHERE ${table as never}.id = given.value ->> '$.id'`)
}
