import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`themes\` ADD \`valid_to\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`shared\` integer DEFAULT false;`)
  // Dialogues, reports and contests have one channel for everybody.
  await db.run(sql`UPDATE \`channels\` SET \`shared\` = true WHERE \`medium\` IN ('dialogue_event', 'report', 'contest');`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`valid_to\` text;`)
  await db.run(sql`ALTER TABLE \`audiences\` ADD \`valid_to\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`login_attempts\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`lock_until\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`reset_password_requested_at\`;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`users\` ADD \`login_attempts\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`lock_until\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`reset_password_requested_at\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` DROP COLUMN \`valid_to\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`shared\`;`)
  await db.run(sql`ALTER TABLE \`forms\` DROP COLUMN \`valid_to\`;`)
  await db.run(sql`ALTER TABLE \`audiences\` DROP COLUMN \`valid_to\`;`)
}
