import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`findings\` ADD \`duty_id\` integer REFERENCES duties(id);`)
  await db.run(sql`CREATE INDEX \`findings_duty_idx\` ON \`findings\` (\`duty_id\`);`)
}

/** Not rebuilt: dropping the table within a transaction, where foreign keys stay on, would take the steps with it. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`findings_duty_idx\`;`)
  await db.run(sql`ALTER TABLE \`findings\` DROP COLUMN \`duty_id\`;`)
}
