import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`placements\` ADD \`answers_start\` text;`)
  await db.run(sql`ALTER TABLE \`placements\` ADD \`answers_label\` text;`)
  await db.run(sql`ALTER TABLE \`commitments\` ADD \`answers_due_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`waivers\` ADD \`label\` text;`)
  await db.run(sql`ALTER TABLE \`obligations\` ADD \`due\` text;`)
  await db.run(sql`ALTER TABLE \`obligations\` ADD \`occurrence\` text;`)
  // Until the next audit says more: what answers nothing is due when its window ends.
  await db.run(sql`UPDATE \`obligations\` SET \`due\` = \`window_end\`;`)
  await db.run(sql`CREATE INDEX \`obligations_due_idx\` ON \`obligations\` (\`due\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`obligations_due_idx\`;`)
  await db.run(sql`ALTER TABLE \`obligations\` DROP COLUMN \`due\`;`)
  await db.run(sql`ALTER TABLE \`obligations\` DROP COLUMN \`occurrence\`;`)
  await db.run(sql`ALTER TABLE \`placements\` DROP COLUMN \`answers_start\`;`)
  await db.run(sql`ALTER TABLE \`placements\` DROP COLUMN \`answers_label\`;`)
  await db.run(sql`ALTER TABLE \`commitments\` DROP COLUMN \`answers_due_days\`;`)
  await db.run(sql`ALTER TABLE \`waivers\` DROP COLUMN \`label\`;`)
}
