import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`as_run_imports\` ADD \`recorded_by_id\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`actor_id\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`signature\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`as_run_imports\` DROP COLUMN \`recorded_by_id\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`actor_id\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`signature\`;`)
}
