import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`schemes_criteria_rule_groups_media\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`schemes_criteria_rule_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`schemes_criteria_rule_groups_media_order_idx\` ON \`schemes_criteria_rule_groups_media\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`schemes_criteria_rule_groups_media_parent_idx\` ON \`schemes_criteria_rule_groups_media\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`schemes_criteria_rule_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`points\` numeric,
  	\`min\` numeric DEFAULT 1,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`schemes_criteria\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`schemes_criteria_rule_groups_order_idx\` ON \`schemes_criteria_rule_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`schemes_criteria_rule_groups_parent_id_idx\` ON \`schemes_criteria_rule_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`schemes_criteria\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`title\` text,
  	\`max_points\` numeric NOT NULL,
  	\`evidence\` text,
  	\`rule_kind\` text DEFAULT 'completion' NOT NULL,
  	\`rule_of\` text,
  	\`rule_pro_rata_from\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`schemes_criteria_order_idx\` ON \`schemes_criteria\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`schemes_criteria_parent_id_idx\` ON \`schemes_criteria\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`schemes\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text,
  	\`code\` text NOT NULL,
  	\`source\` text,
  	\`year\` numeric,
  	\`level\` text,
  	\`per\` text DEFAULT 'total' NOT NULL,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`schemes_code_idx\` ON \`schemes\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`schemes_year_idx\` ON \`schemes\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`schemes_search_text_idx\` ON \`schemes\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`schemes_updated_at_idx\` ON \`schemes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schemes_created_at_idx\` ON \`schemes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`schemes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`forms_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`forms_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`schemes_rels_order_idx\` ON \`schemes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`schemes_rels_parent_idx\` ON \`schemes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`schemes_rels_path_idx\` ON \`schemes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`schemes_rels_forms_id_idx\` ON \`schemes_rels\` (\`forms_id\`);`)
  await db.run(sql`CREATE TABLE \`report_outlines_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`level\` text DEFAULT '2' NOT NULL,
  	\`heading_vi\` text NOT NULL,
  	\`heading_en\` text NOT NULL,
  	\`fill\` text,
  	\`text_vi\` text,
  	\`text_en\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`report_outlines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`report_outlines_lines_order_idx\` ON \`report_outlines_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`report_outlines_lines_parent_id_idx\` ON \`report_outlines_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`report_outlines\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`plan_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`report_outlines_title_idx\` ON \`report_outlines\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`report_outlines_plan_idx\` ON \`report_outlines\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`report_outlines_updated_at_idx\` ON \`report_outlines\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`report_outlines_created_at_idx\` ON \`report_outlines\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`scorings_entered\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`criterion\` text NOT NULL,
  	\`obligor\` text,
  	\`points\` numeric NOT NULL,
  	\`reason\` text NOT NULL,
  	\`by\` text,
  	\`at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`scorings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`scorings_entered_order_idx\` ON \`scorings_entered\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`scorings_entered_parent_id_idx\` ON \`scorings_entered\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`scorings_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`criterion\` text NOT NULL,
  	\`obligor\` text,
  	\`note\` text,
  	\`url\` text,
  	\`file_id\` integer,
  	\`organization_id\` integer,
  	\`by\` text,
  	\`at\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`scorings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`scorings_evidence_order_idx\` ON \`scorings_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`scorings_evidence_parent_id_idx\` ON \`scorings_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`scorings_evidence_file_idx\` ON \`scorings_evidence\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`scorings_evidence_organization_idx\` ON \`scorings_evidence\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`scorings\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`scheme_id\` integer NOT NULL,
  	\`scheme_kept\` text NOT NULL,
  	\`calendar\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`edited_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`scheme_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`scorings_scheme_idx\` ON \`scorings\` (\`scheme_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`scorings_key_idx\` ON \`scorings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`scorings_updated_at_idx\` ON \`scorings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`scorings_created_at_idx\` ON \`scorings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`scorings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`plans_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`scorings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plans_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`scorings_rels_order_idx\` ON \`scorings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`scorings_rels_parent_idx\` ON \`scorings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`scorings_rels_path_idx\` ON \`scorings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`scorings_rels_plans_id_idx\` ON \`scorings_rels\` (\`plans_id\`);`)
  await db.run(sql`ALTER TABLE \`period_reports\` ADD \`outline\` text;`)
  await db.run(sql`ALTER TABLE \`report_files\` ADD \`added_by\` text;`)
  await db.run(sql`ALTER TABLE \`report_files\` ADD \`added_at\` text;`)
  await db.run(sql`ALTER TABLE \`report_files\` ADD \`first_revision\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`schemes_id\` integer REFERENCES schemes(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`report_outlines_id\` integer REFERENCES report_outlines(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schemes_id_idx\` ON \`payload_locked_documents_rels\` (\`schemes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_report_outlines_id_idx\` ON \`payload_locked_documents_rels\` (\`report_outlines_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`schemes_criteria_rule_groups_media\`;`)
  await db.run(sql`DROP TABLE \`schemes_criteria_rule_groups\`;`)
  await db.run(sql`DROP TABLE \`schemes_criteria\`;`)
  await db.run(sql`DROP TABLE \`schemes\`;`)
  await db.run(sql`DROP TABLE \`schemes_rels\`;`)
  await db.run(sql`DROP TABLE \`report_outlines_lines\`;`)
  await db.run(sql`DROP TABLE \`report_outlines\`;`)
  await db.run(sql`DROP TABLE \`scorings_entered\`;`)
  await db.run(sql`DROP TABLE \`scorings_evidence\`;`)
  await db.run(sql`DROP TABLE \`scorings\`;`)
  await db.run(sql`DROP TABLE \`scorings_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`segments_id\` integer,
  	\`articles_id\` integer,
  	\`placements_id\` integer,
  	\`programmes_id\` integer,
  	\`media_id\` integer,
  	\`feeds_id\` integer,
  	\`feedback_id\` integer,
  	\`plans_id\` integer,
  	\`themes_id\` integer,
  	\`commitments_id\` integer,
  	\`organizations_id\` integer,
  	\`channels_id\` integer,
  	\`forms_id\` integer,
  	\`audiences_id\` integer,
  	\`holidays_id\` integer,
  	\`users_id\` integer,
  	\`webhooks_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`segments_id\`) REFERENCES \`segments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`placements_id\`) REFERENCES \`placements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programmes_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`feeds_id\`) REFERENCES \`feeds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`feedback_id\`) REFERENCES \`feedback\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plans_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`commitments_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`forms_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`holidays_id\`) REFERENCES \`holidays\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhooks_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "segments_id", "articles_id", "placements_id", "programmes_id", "media_id", "feeds_id", "feedback_id", "plans_id", "themes_id", "commitments_id", "organizations_id", "channels_id", "forms_id", "audiences_id", "holidays_id", "users_id", "webhooks_id") SELECT "id", "order", "parent_id", "path", "segments_id", "articles_id", "placements_id", "programmes_id", "media_id", "feeds_id", "feedback_id", "plans_id", "themes_id", "commitments_id", "organizations_id", "channels_id", "forms_id", "audiences_id", "holidays_id", "users_id", "webhooks_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_segments_id_idx\` ON \`payload_locked_documents_rels\` (\`segments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_placements_id_idx\` ON \`payload_locked_documents_rels\` (\`placements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_programmes_id_idx\` ON \`payload_locked_documents_rels\` (\`programmes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_feeds_id_idx\` ON \`payload_locked_documents_rels\` (\`feeds_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_feedback_id_idx\` ON \`payload_locked_documents_rels\` (\`feedback_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_themes_id_idx\` ON \`payload_locked_documents_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_commitments_id_idx\` ON \`payload_locked_documents_rels\` (\`commitments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organizations_id_idx\` ON \`payload_locked_documents_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_channels_id_idx\` ON \`payload_locked_documents_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_forms_id_idx\` ON \`payload_locked_documents_rels\` (\`forms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audiences_id_idx\` ON \`payload_locked_documents_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_holidays_id_idx\` ON \`payload_locked_documents_rels\` (\`holidays_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhooks_id_idx\` ON \`payload_locked_documents_rels\` (\`webhooks_id\`);`)
  await db.run(sql`ALTER TABLE \`period_reports\` DROP COLUMN \`outline\`;`)
  await db.run(sql`ALTER TABLE \`report_files\` DROP COLUMN \`added_by\`;`)
  await db.run(sql`ALTER TABLE \`report_files\` DROP COLUMN \`added_at\`;`)
  await db.run(sql`ALTER TABLE \`report_files\` DROP COLUMN \`first_revision\`;`)
}
