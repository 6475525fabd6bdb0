import { sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

import { sqliteOf } from './sqlite.ts'

/** The triggers that refuse every edit of history, as migrations/sqlite/20261120_000100_append_only.ts makes them. */
const guards: ReadonlyMap<string, string> = new Map(
  ['audit_log', 'as_run'].flatMap((table) =>
    ['UPDATE', 'DELETE'].map((act): [string, string] => {
      const name = `${table}_no_${act.toLowerCase()}`
      return [name, `CREATE TRIGGER ${name} BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`]
    }),
  ),
)

/** The triggers of the append-only tables that are missing, read otherwise, or are not ours. MongoDB has none. */
export async function wrongGuards(payload: Payload): Promise<string[]> {
  const sqlite = await sqliteOf(payload, {})
  if (sqlite === null) return []
  const present = await sqlite.db.all<{ name: string; sql: string }>(
    sql.raw(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('audit_log', 'as_run') ORDER BY name`),
  )
  const found = new Map(present.map(({ name, sql: text }) => [name, text]))
  return [...new Set([...guards.keys(), ...found.keys()])].filter((name) => guards.get(name) !== found.get(name))
}

/** Makes the triggers again as they should be. */
export async function restoreGuards(payload: Payload): Promise<void> {
  for (const name of await wrongGuards(payload)) {
    const { db } = (await sqliteOf(payload, {}))!
    await db.run(sql.raw(`DROP TRIGGER IF EXISTS "${name.replaceAll('"', '""')}"`))
    const guard = guards.get(name)
    if (guard !== undefined) await db.run(sql.raw(guard))
  }
}
