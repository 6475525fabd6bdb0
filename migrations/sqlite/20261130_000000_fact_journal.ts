import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

/** The journal is appended to, never edited: what goes past the hooks is refused here, as of the audit log. */
const acts = ['UPDATE', 'DELETE'] as const

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`fact_versions\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`kind\` text NOT NULL,
  	\`fact_id\` text NOT NULL,
  	\`act\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`fact\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`fact_versions_act_idx\` ON \`fact_versions\` (\`act\`);`)
  await db.run(sql`CREATE INDEX \`fact_versions_at_idx\` ON \`fact_versions\` (\`at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kind_factId_act_idx\` ON \`fact_versions\` (\`kind\`,\`fact_id\`,\`act\`);`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`facts\` text;`)
  for (const act of acts) {
    await db.run(
      sql.raw(
        `CREATE TRIGGER fact_versions_no_${act.toLowerCase()} BEFORE ${act} ON fact_versions BEGIN SELECT RAISE(ABORT, 'fact_versions is append-only'); END`,
      ),
    )
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`fact_versions\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`facts\`;`)
}
