import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`events_attendance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`audience_id\` integer,
  	\`name\` text,
  	\`invited\` numeric,
  	\`present\` numeric,
  	FOREIGN KEY (\`audience_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_attendance_order_idx\` ON \`events_attendance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_attendance_parent_id_idx\` ON \`events_attendance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_attendance_audience_idx\` ON \`events_attendance\` (\`audience_id\`);`)
  await db.run(sql`CREATE TABLE \`events_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`asked_by\` text,
  	\`answer\` text,
  	\`answered_by_id\` integer,
  	\`answered_on\` text,
  	FOREIGN KEY (\`answered_by_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_questions_order_idx\` ON \`events_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_questions_parent_id_idx\` ON \`events_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_questions_answered_by_idx\` ON \`events_questions\` (\`answered_by_id\`);`)
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`placement_id\` integer NOT NULL,
  	\`notice_published_on\` text,
  	\`notice_document\` text,
  	\`notice_url\` text,
  	\`invited\` numeric,
  	\`present\` numeric,
  	\`minutes_id\` integer,
  	\`result_published_on\` text,
  	\`result_document\` text,
  	\`result_url\` text,
  	\`organization_id\` integer NOT NULL,
  	\`title\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`placement_id\`) REFERENCES \`placements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`minutes_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`events_placement_idx\` ON \`events\` (\`placement_id\`);`)
  await db.run(sql`CREATE INDEX \`events_notice_notice_published_on_idx\` ON \`events\` (\`notice_published_on\`);`)
  await db.run(sql`CREATE INDEX \`events_minutes_idx\` ON \`events\` (\`minutes_id\`);`)
  await db.run(sql`CREATE INDEX \`events_result_result_published_on_idx\` ON \`events\` (\`result_published_on\`);`)
  await db.run(sql`CREATE INDEX \`events_organization_idx\` ON \`events\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`events_search_text_idx\` ON \`events\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`duties_remind_days\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`duties\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`duties_remind_days_order_idx\` ON \`duties_remind_days\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`duties_remind_days_parent_idx\` ON \`duties_remind_days\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`duties\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text,
  	\`plan_id\` integer NOT NULL,
  	\`ref\` text NOT NULL,
  	\`ordinal\` numeric DEFAULT 1 NOT NULL,
  	\`text\` text NOT NULL,
  	\`gloss\` text,
  	\`asked_of\` text,
  	\`commitment_id\` integer,
  	\`frequency\` text DEFAULT 'yearly' NOT NULL,
  	\`calendar\` text DEFAULT 'civil' NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text,
  	\`due_days\` numeric DEFAULT 0 NOT NULL,
  	\`due_unit\` text DEFAULT 'calendar' NOT NULL,
  	\`due_on\` text,
  	\`note\` text,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`commitment_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`duties_plan_idx\` ON \`duties\` (\`plan_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`duties_ref_idx\` ON \`duties\` (\`ref\`);`)
  await db.run(sql`CREATE INDEX \`duties_commitment_idx\` ON \`duties\` (\`commitment_id\`);`)
  await db.run(sql`CREATE INDEX \`duties_search_text_idx\` ON \`duties\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`duties_updated_at_idx\` ON \`duties\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`duties_created_at_idx\` ON \`duties\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_ordinal_2_idx\` ON \`duties\` (\`plan_id\`,\`ordinal\`);`)
  await db.run(sql`CREATE TABLE \`duties_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`organizations_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`duties\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`duties_rels_order_idx\` ON \`duties_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`duties_rels_parent_idx\` ON \`duties_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`duties_rels_path_idx\` ON \`duties_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`duties_rels_organizations_id_idx\` ON \`duties_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE TABLE \`duty_accounts_steps_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`url\` text,
  	\`file_id\` integer,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`duty_accounts_steps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`duty_accounts_steps_evidence_order_idx\` ON \`duty_accounts_steps_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_steps_evidence_parent_id_idx\` ON \`duty_accounts_steps_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_steps_evidence_file_idx\` ON \`duty_accounts_steps_evidence\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`duty_accounts_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`step\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`person\` text,
  	\`text\` text,
  	\`document\` text,
  	\`outcome\` text,
  	\`due_by\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`duty_accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`duty_accounts_steps_order_idx\` ON \`duty_accounts_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_steps_parent_id_idx\` ON \`duty_accounts_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`duty_accounts\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`stage\` text NOT NULL,
  	\`outcome\` text,
  	\`duty_id\` integer NOT NULL,
  	\`organization_id\` integer NOT NULL,
  	\`plan_id\` integer NOT NULL,
  	\`period\` text NOT NULL,
  	\`window_start\` text NOT NULL,
  	\`window_end\` text NOT NULL,
  	\`due\` text NOT NULL,
  	\`due_by\` text NOT NULL,
  	\`reported_at\` text,
  	\`settled_at\` text,
  	\`settled_by\` text,
  	\`last_step_at\` text NOT NULL,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`duty_id\`) REFERENCES \`duties\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`duty_accounts_key_idx\` ON \`duty_accounts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_stage_idx\` ON \`duty_accounts\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_duty_idx\` ON \`duty_accounts\` (\`duty_id\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_organization_idx\` ON \`duty_accounts\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_plan_idx\` ON \`duty_accounts\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_due_idx\` ON \`duty_accounts\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_last_step_at_idx\` ON \`duty_accounts\` (\`last_step_at\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_search_text_idx\` ON \`duty_accounts\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_updated_at_idx\` ON \`duty_accounts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`duty_accounts_created_at_idx\` ON \`duty_accounts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_lastStepAt_idx\` ON \`duty_accounts\` (\`stage\`,\`last_step_at\`);`)
  await db.run(sql`CREATE INDEX \`duty_organization_idx\` ON \`duty_accounts\` (\`duty_id\`,\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`handed_reports\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`organization_id\` integer NOT NULL,
  	\`commitment_id\` integer NOT NULL,
  	\`obligation_key\` text NOT NULL,
  	\`period_start\` text NOT NULL,
  	\`period_label\` text,
  	\`number\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`received_at\` text NOT NULL,
  	\`file_id\` integer,
  	\`note\` text,
  	\`placement_id\` integer NOT NULL,
  	\`on_paper\` integer DEFAULT false,
  	\`handed_in_by\` text NOT NULL,
  	\`handed_in_by_id\` text,
  	\`corrects_id\` integer,
  	\`withdrawn_at\` text,
  	\`withdrawn_by\` text,
  	\`withdraw_reason\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`commitment_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`placement_id\`) REFERENCES \`placements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`corrects_id\`) REFERENCES \`handed_reports\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`handed_reports_organization_idx\` ON \`handed_reports\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`handed_reports_commitment_idx\` ON \`handed_reports\` (\`commitment_id\`);`)
  await db.run(sql`CREATE INDEX \`handed_reports_obligation_key_idx\` ON \`handed_reports\` (\`obligation_key\`);`)
  await db.run(sql`CREATE INDEX \`handed_reports_received_at_idx\` ON \`handed_reports\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`handed_reports_file_idx\` ON \`handed_reports\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`handed_reports_placement_idx\` ON \`handed_reports\` (\`placement_id\`);`)
  await db.run(sql`CREATE INDEX \`handed_reports_corrects_idx\` ON \`handed_reports\` (\`corrects_id\`);`)
  await db.run(sql`CREATE INDEX \`handed_reports_search_text_idx\` ON \`handed_reports\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`handed_reports_updated_at_idx\` ON \`handed_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`handed_reports_created_at_idx\` ON \`handed_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`report_schedules\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text,
  	\`plan_id\` integer NOT NULL,
  	\`calendar\` text DEFAULT 'report' NOT NULL,
  	\`kind\` text NOT NULL,
  	\`internal_days\` numeric DEFAULT 0 NOT NULL,
  	\`sending\` text DEFAULT 'fixedDay' NOT NULL,
  	\`send_day\` numeric,
  	\`send_month\` numeric,
  	\`send_after\` numeric,
  	\`move\` text DEFAULT 'none' NOT NULL,
  	\`remind_days\` numeric,
  	\`source\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`report_schedules_title_idx\` ON \`report_schedules\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`report_schedules_plan_idx\` ON \`report_schedules\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`report_schedules_search_text_idx\` ON \`report_schedules\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`report_schedules_updated_at_idx\` ON \`report_schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`report_schedules_created_at_idx\` ON \`report_schedules\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`plan_calendar_kind_idx\` ON \`report_schedules\` (\`plan_id\`,\`calendar\`,\`kind\`);`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`duties_made\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`plans_duties_made_idx\` ON \`plans\` (\`duties_made\`);`)
  await db.run(sql`ALTER TABLE \`notices\` ADD \`path\` text;`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`notice_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`result_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`days_source\` text;`)
  await db.run(sql`ALTER TABLE \`job_state\` ADD \`done_up_to\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`events_id\` integer REFERENCES events(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`duties_id\` integer REFERENCES duties(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`report_schedules_id\` integer REFERENCES report_schedules(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_duties_id_idx\` ON \`payload_locked_documents_rels\` (\`duties_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_report_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`report_schedules_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`events_attendance\`;`)
  await db.run(sql`DROP TABLE \`events_questions\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`DROP TABLE \`duties_remind_days\`;`)
  await db.run(sql`DROP TABLE \`duties\`;`)
  await db.run(sql`DROP TABLE \`duties_rels\`;`)
  await db.run(sql`DROP TABLE \`duty_accounts_steps_evidence\`;`)
  await db.run(sql`DROP TABLE \`duty_accounts_steps\`;`)
  await db.run(sql`DROP TABLE \`duty_accounts\`;`)
  await db.run(sql`DROP TABLE \`handed_reports\`;`)
  await db.run(sql`DROP TABLE \`report_schedules\`;`)
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
  	\`schemes_id\` integer,
  	\`report_outlines_id\` integer,
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
  	FOREIGN KEY (\`schemes_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`report_outlines_id\`) REFERENCES \`report_outlines\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`forms_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`holidays_id\`) REFERENCES \`holidays\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhooks_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "segments_id", "articles_id", "placements_id", "programmes_id", "media_id", "feeds_id", "feedback_id", "plans_id", "themes_id", "commitments_id", "schemes_id", "report_outlines_id", "organizations_id", "channels_id", "forms_id", "audiences_id", "holidays_id", "users_id", "webhooks_id") SELECT "id", "order", "parent_id", "path", "segments_id", "articles_id", "placements_id", "programmes_id", "media_id", "feeds_id", "feedback_id", "plans_id", "themes_id", "commitments_id", "schemes_id", "report_outlines_id", "organizations_id", "channels_id", "forms_id", "audiences_id", "holidays_id", "users_id", "webhooks_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schemes_id_idx\` ON \`payload_locked_documents_rels\` (\`schemes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_report_outlines_id_idx\` ON \`payload_locked_documents_rels\` (\`report_outlines_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organizations_id_idx\` ON \`payload_locked_documents_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_channels_id_idx\` ON \`payload_locked_documents_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_forms_id_idx\` ON \`payload_locked_documents_rels\` (\`forms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audiences_id_idx\` ON \`payload_locked_documents_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_holidays_id_idx\` ON \`payload_locked_documents_rels\` (\`holidays_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhooks_id_idx\` ON \`payload_locked_documents_rels\` (\`webhooks_id\`);`)
  await db.run(sql`DROP INDEX \`plans_duties_made_idx\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`duties_made\`;`)
  await db.run(sql`ALTER TABLE \`notices\` DROP COLUMN \`path\`;`)
  await db.run(sql`ALTER TABLE \`forms\` DROP COLUMN \`notice_days\`;`)
  await db.run(sql`ALTER TABLE \`forms\` DROP COLUMN \`result_days\`;`)
  await db.run(sql`ALTER TABLE \`forms\` DROP COLUMN \`days_source\`;`)
  await db.run(sql`ALTER TABLE \`job_state\` DROP COLUMN \`done_up_to\`;`)
}
