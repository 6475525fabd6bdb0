import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`findings_steps_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`url\` text,
  	\`file_id\` integer,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`findings_steps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`findings_steps_evidence_order_idx\` ON \`findings_steps_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`findings_steps_evidence_parent_id_idx\` ON \`findings_steps_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`findings_steps_evidence_file_idx\` ON \`findings_steps_evidence\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`findings_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`step\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`person\` text,
  	\`text\` text,
  	\`due_by\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`findings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`findings_steps_order_idx\` ON \`findings_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`findings_steps_parent_id_idx\` ON \`findings_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`findings\` (
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
  await db.run(sql`ALTER TABLE \`notices\` ADD \`finding_id\` integer REFERENCES findings(id);`)
  await db.run(sql`CREATE INDEX \`notices_finding_idx\` ON \`notices\` (\`finding_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`findings_steps_evidence\`;`)
  await db.run(sql`DROP TABLE \`findings_steps\`;`)
  await db.run(sql`DROP TABLE \`findings\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_notices\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`organization_id\` integer,
  	\`obligation_id\` integer,
  	\`subject\` text,
  	\`body\` text,
  	\`subject_en\` text,
  	\`body_en\` text,
  	\`state\` text NOT NULL,
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`next_attempt_at\` text,
  	\`sent_at\` text,
  	\`last_error\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`obligation_id\`) REFERENCES \`obligations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_notices\`("id", "key", "kind", "organization_id", "obligation_id", "subject", "body", "subject_en", "body_en", "state", "attempts", "next_attempt_at", "sent_at", "last_error", "search_text", "updated_at", "created_at") SELECT "id", "key", "kind", "organization_id", "obligation_id", "subject", "body", "subject_en", "body_en", "state", "attempts", "next_attempt_at", "sent_at", "last_error", "search_text", "updated_at", "created_at" FROM \`notices\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`ALTER TABLE \`__new_notices\` RENAME TO \`notices\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_kind_idx\` ON \`notices\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`notices_organization_idx\` ON \`notices\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_obligation_idx\` ON \`notices\` (\`obligation_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_state_idx\` ON \`notices\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`notices_next_attempt_at_idx\` ON \`notices\` (\`next_attempt_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_search_text_idx\` ON \`notices\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_nextAttemptAt_idx\` ON \`notices\` (\`state\`,\`next_attempt_at\`);`)
}
