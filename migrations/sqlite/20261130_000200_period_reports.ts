import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`period_reports\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`calendar\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`locale\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`edited_by\` text,
  	\`supersedes_id\` integer,
  	\`edits\` text,
  	\`superior\` text,
  	\`issuer\` text,
  	\`symbol\` text,
  	\`place\` text,
  	\`on_behalf\` text,
  	\`standing_for\` text,
  	\`position\` text,
  	\`signatory\` text,
  	\`recipients\` text,
  	\`number\` text,
  	\`day\` text,
  	\`signed_by\` text,
  	\`signed_at\` text,
  	\`as_of\` text,
  	\`known_at\` text,
  	\`audit_seq\` numeric,
  	\`audit_hash\` text,
  	\`figures\` text,
  	\`figures_hash\` text,
  	\`text\` text,
  	\`text_hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`supersedes_id\`) REFERENCES \`period_reports\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`period_reports_state_idx\` ON \`period_reports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`period_reports_supersedes_idx\` ON \`period_reports\` (\`supersedes_id\`);`)
  await db.run(sql`CREATE INDEX \`period_reports_updated_at_idx\` ON \`period_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`period_reports_created_at_idx\` ON \`period_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`period_reports_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`plans_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`period_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plans_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`period_reports_rels_order_idx\` ON \`period_reports_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`period_reports_rels_parent_idx\` ON \`period_reports_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`period_reports_rels_path_idx\` ON \`period_reports_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`period_reports_rels_plans_id_idx\` ON \`period_reports_rels\` (\`plans_id\`);`)
  await db.run(sql`CREATE TABLE \`report_files\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`report_id\` integer NOT NULL,
  	\`kind\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`bytes\` text NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`size\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`report_id\`) REFERENCES \`period_reports\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`report_files_report_idx\` ON \`report_files\` (\`report_id\`);`)
  await db.run(sql`CREATE INDEX \`report_files_updated_at_idx\` ON \`report_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`report_files_created_at_idx\` ON \`report_files\` (\`created_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`period_reports\`;`)
  await db.run(sql`DROP TABLE \`period_reports_rels\`;`)
  await db.run(sql`DROP TABLE \`report_files\`;`)
}
