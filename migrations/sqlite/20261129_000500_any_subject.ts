import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`commitments\` ADD \`match_any_subject\` integer DEFAULT false;`)
  // What named no subject counted anything, and its verdicts stand: from now on that is a choice, which a person may take back.
  await db.run(sql`UPDATE \`commitments\` SET \`match_any_subject\` = true
    WHERE \`checked_by\` = 'machine' AND \`answers_due_days\` IS NULL AND \`id\` NOT IN
      (SELECT \`parent_id\` FROM \`commitments_rels\` WHERE \`path\` IN ('match.programmes', 'match.themes'));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`commitments\` DROP COLUMN \`match_any_subject\`;`)
}
