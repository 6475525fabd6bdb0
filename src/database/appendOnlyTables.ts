import { sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

import { sqliteOf } from './sqlite.ts'

/** Tables of which rows are never changed or removed, and from when on where that is not from the first. */
const tables = [
  { table: 'audit_log', once: null },
  { table: 'as_run', once: null },
  { table: 'fact_versions', once: null },
  { table: 'report_files', once: null },
  { table: 'period_reports', once: "OLD.state = 'signed'" },
] as const

/** The triggers that refuse every edit of history, as the migrations make them. */
const guards: ReadonlyMap<string, string> = new Map(
  tables.flatMap(({ table, once }) =>
    ['UPDATE', 'DELETE'].map((act): [string, string] => {
      const name = `${table}_no_${act.toLowerCase()}`
      const when = once === null ? '' : ` WHEN ${once}`
      return [name, `CREATE TRIGGER ${name} BEFORE ${act} ON ${table}${when} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`]
    }),
  ),
)

/** The triggers of the append-only tables that are missing, read otherwise, or are not ours. MongoDB has none. */
export async function wrongGuards(payload: Payload): Promise<string[]> {
  const sqlite = await sqliteOf({ payload })
  if (sqlite === null) return []
  const present = await sqlite.db.all<{ name: string; sql: string }>(
    sql.raw(
      `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN (${tables.map(({ table }) => `'${table}'`).join(', ')}) ORDER BY name`,
    ),
  )
  const found = new Map(present.map(({ name, sql: text }) => [name, text]))
  return [...new Set([...guards.keys(), ...found.keys()])].filter((name) => guards.get(name) !== found.get(name))
}

/** Makes the triggers again as they should be. */
export async function restoreGuards(payload: Payload): Promise<void> {
  for (const name of await wrongGuards(payload)) {
    const { db } = (await sqliteOf({ payload }))!
    await db.run(sql.raw(`DROP TRIGGER IF EXISTS "${name.replaceAll('"', '""')}"`))
    const guard = guards.get(name)
    if (guard !== undefined) await db.run(sql.raw(guard))
  }
}
