import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`findings\` ADD \`duty_id\` integer REFERENCES duties(id);`)
  await db.run(sql`CREATE INDEX \`findings_duty_idx\` ON \`findings\` (\`duty_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_findings\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`due_by\` text,
  	\`organization_id\` integer NOT NULL,
  	\`text\` text NOT NULL,
  	\`subject_kind\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`label\` text,
  	\`window_start\` text,
  	\`window_end\` text,
  	\`commitment_id\` integer,
  	\`obligor_id\` integer,
  	\`raised_at\` text NOT NULL,
  	\`raised_by\` text NOT NULL,
  	\`ended_at\` text,
  	\`first_due_by\` text,
  	\`waiver_id\` integer,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`commitment_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`obligor_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`waiver_id\`) REFERENCES \`waivers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_findings\`("id", "title", "state", "kind", "due_by", "organization_id", "text", "subject_kind", "subject", "label", "window_start", "window_end", "commitment_id", "obligor_id", "raised_at", "raised_by", "ended_at", "first_due_by", "waiver_id", "search_text", "updated_at", "created_at") SELECT "id", "title", "state", "kind", "due_by", "organization_id", "text", "subject_kind", "subject", "label", "window_start", "window_end", "commitment_id", "obligor_id", "raised_at", "raised_by", "ended_at", "first_due_by", "waiver_id", "search_text", "updated_at", "created_at" FROM \`findings\`;`)
  await db.run(sql`DROP TABLE \`findings\`;`)
  await db.run(sql`ALTER TABLE \`__new_findings\` RENAME TO \`findings\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`findings_state_idx\` ON \`findings\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`findings_due_by_idx\` ON \`findings\` (\`due_by\`);`)
  await db.run(sql`CREATE INDEX \`findings_organization_idx\` ON \`findings\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`findings_commitment_idx\` ON \`findings\` (\`commitment_id\`);`)
  await db.run(sql`CREATE INDEX \`findings_obligor_idx\` ON \`findings\` (\`obligor_id\`);`)
  await db.run(sql`CREATE INDEX \`findings_raised_at_idx\` ON \`findings\` (\`raised_at\`);`)
  await db.run(sql`CREATE INDEX \`findings_waiver_idx\` ON \`findings\` (\`waiver_id\`);`)
  await db.run(sql`CREATE INDEX \`findings_search_text_idx\` ON \`findings\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`findings_updated_at_idx\` ON \`findings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`findings_created_at_idx\` ON \`findings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_dueBy_idx\` ON \`findings\` (\`state\`,\`due_by\`);`)
  await db.run(sql`CREATE INDEX \`subjectKind_subject_idx\` ON \`findings\` (\`subject_kind\`,\`subject\`);`)
}
