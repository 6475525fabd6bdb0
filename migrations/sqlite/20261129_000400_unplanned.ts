import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`placements\` ADD \`unplanned_entered_by\` text;`)
  await db.run(sql`ALTER TABLE \`placements\` ADD \`unplanned_entered_at\` text;`)
  await db.run(sql`ALTER TABLE \`placements\` ADD \`unplanned_entered_by_id\` text;`)
  await db.run(sql`CREATE INDEX \`placements_unplanned_unplanned_entered_by_id_idx\` ON \`placements\` (\`unplanned_entered_by_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`placements_unplanned_unplanned_entered_by_id_idx\`;`)
  await db.run(sql`ALTER TABLE \`placements\` DROP COLUMN \`unplanned_entered_by\`;`)
  await db.run(sql`ALTER TABLE \`placements\` DROP COLUMN \`unplanned_entered_at\`;`)
  await db.run(sql`ALTER TABLE \`placements\` DROP COLUMN \`unplanned_entered_by_id\`;`)
}
