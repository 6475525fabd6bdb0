import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

/**
 * The hooks refuse every edit of history; this refuses the edits that pass by the hooks.
 * A correction is another row, never a changed one.
 */
const tables = ['audit_log', 'as_run'] as const
const acts = ['UPDATE', 'DELETE'] as const

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const table of tables) {
    for (const act of acts) {
      await db.run(
        sql.raw(
          `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
        ),
      )
    }
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of tables) {
    for (const act of acts) await db.run(sql.raw(`DROP TRIGGER IF EXISTS ${table}_no_${act.toLowerCase()}`))
  }
}
