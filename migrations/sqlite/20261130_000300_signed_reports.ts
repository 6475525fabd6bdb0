import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

/** What was signed is never changed: whatever goes past the hooks is refused here, as of the audit log. */
const guards = ['UPDATE', 'DELETE'].flatMap((act) => [
  {
    name: `report_files_no_${act.toLowerCase()}`,
    text: `BEFORE ${act} ON report_files BEGIN SELECT RAISE(ABORT, 'report_files is append-only'); END`,
  },
  {
    name: `period_reports_no_${act.toLowerCase()}`,
    text: `BEFORE ${act} ON period_reports WHEN OLD.state = 'signed' BEGIN SELECT RAISE(ABORT, 'period_reports is append-only'); END`,
  },
])

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const { name, text } of guards) await db.run(sql.raw(`CREATE TRIGGER ${name} ${text}`))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const { name } of guards) await db.run(sql.raw(`DROP TRIGGER ${name}`))
}
