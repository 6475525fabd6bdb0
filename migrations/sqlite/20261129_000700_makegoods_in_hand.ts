import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`as_run\` ADD \`reinstated_as\` text;`)
  await db.run(sql`ALTER TABLE \`obligations\` ADD \`no_data\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`obligations\` ADD \`makegoods_in_hand\` numeric;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`as_run\` DROP COLUMN \`reinstated_as\`;`)
  await db.run(sql`ALTER TABLE \`obligations\` DROP COLUMN \`no_data\`;`)
  await db.run(sql`ALTER TABLE \`obligations\` DROP COLUMN \`makegoods_in_hand\`;`)
}
