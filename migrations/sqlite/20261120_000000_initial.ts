import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`segments_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`url\` text,
  	\`file_id\` integer,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`segments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`segments_evidence_order_idx\` ON \`segments_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`segments_evidence_parent_id_idx\` ON \`segments_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`segments_evidence_file_idx\` ON \`segments_evidence\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`segments\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`image_id\` integer,
  	\`seconds\` numeric,
  	\`slug\` text,
  	\`organization_id\` integer,
  	\`programme_id\` integer,
  	\`author_id\` integer,
  	\`byline\` text,
  	\`publish_at\` text,
  	\`publish_by_id\` integer,
  	\`published_at\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publish_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`segments_image_idx\` ON \`segments\` (\`image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`segments_slug_idx\` ON \`segments\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`segments_organization_idx\` ON \`segments\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`segments_programme_idx\` ON \`segments\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`segments_author_idx\` ON \`segments\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`segments_publish_at_idx\` ON \`segments\` (\`publish_at\`);`)
  await db.run(sql`CREATE INDEX \`segments_publish_by_idx\` ON \`segments\` (\`publish_by_id\`);`)
  await db.run(sql`CREATE INDEX \`segments_published_at_idx\` ON \`segments\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`segments_search_text_idx\` ON \`segments\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`segments_updated_at_idx\` ON \`segments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`segments_created_at_idx\` ON \`segments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`segments__status_idx\` ON \`segments\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_idx\` ON \`segments\` (\`_status\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishAt_idx\` ON \`segments\` (\`_status\`,\`publish_at\`);`)
  await db.run(sql`CREATE TABLE \`segments_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` integer,
  	\`themes_id\` integer,
  	\`audiences_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`segments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`segments_rels_order_idx\` ON \`segments_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`segments_rels_parent_idx\` ON \`segments_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`segments_rels_path_idx\` ON \`segments_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`segments_rels_media_id_idx\` ON \`segments_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`segments_rels_themes_id_idx\` ON \`segments_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`segments_rels_audiences_id_idx\` ON \`segments_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE TABLE \`_segments_v_version_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`note\` text,
  	\`url\` text,
  	\`file_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_segments_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_segments_v_version_evidence_order_idx\` ON \`_segments_v_version_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_evidence_parent_id_idx\` ON \`_segments_v_version_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_evidence_file_idx\` ON \`_segments_v_version_evidence\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_segments_v\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_image_id\` integer,
  	\`version_seconds\` numeric,
  	\`version_slug\` text,
  	\`version_organization_id\` integer,
  	\`version_programme_id\` integer,
  	\`version_author_id\` integer,
  	\`version_byline\` text,
  	\`version_publish_at\` text,
  	\`version_publish_by_id\` integer,
  	\`version_published_at\` text,
  	\`version_search_text\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`segments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publish_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_segments_v_parent_idx\` ON \`_segments_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version_image_idx\` ON \`_segments_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version_slug_idx\` ON \`_segments_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version_organization_idx\` ON \`_segments_v\` (\`version_organization_id\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version_programme_idx\` ON \`_segments_v\` (\`version_programme_id\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version_author_idx\` ON \`_segments_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version_publish_at_idx\` ON \`_segments_v\` (\`version_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version_publish_by_idx\` ON \`_segments_v\` (\`version_publish_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version_published_at_idx\` ON \`_segments_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version_search_text_idx\` ON \`_segments_v\` (\`version_search_text\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version_updated_at_idx\` ON \`_segments_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version_created_at_idx\` ON \`_segments_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_version_version__status_idx\` ON \`_segments_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_created_at_idx\` ON \`_segments_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_updated_at_idx\` ON \`_segments_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_latest_idx\` ON \`_segments_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_autosave_idx\` ON \`_segments_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_idx\` ON \`_segments_v\` (\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishAt_idx\` ON \`_segments_v\` (\`version__status\`,\`version_publish_at\`);`)
  await db.run(sql`CREATE TABLE \`_segments_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` integer,
  	\`themes_id\` integer,
  	\`audiences_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_segments_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_segments_v_rels_order_idx\` ON \`_segments_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_rels_parent_idx\` ON \`_segments_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_rels_path_idx\` ON \`_segments_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_rels_media_id_idx\` ON \`_segments_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_rels_themes_id_idx\` ON \`_segments_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`_segments_v_rels_audiences_id_idx\` ON \`_segments_v_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`url\` text,
  	\`file_id\` integer,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_evidence_order_idx\` ON \`articles_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_evidence_parent_id_idx\` ON \`articles_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_evidence_file_idx\` ON \`articles_evidence\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`image_id\` integer,
  	\`page\` text,
  	\`link\` text,
  	\`slug\` text,
  	\`organization_id\` integer,
  	\`programme_id\` integer,
  	\`author_id\` integer,
  	\`byline\` text,
  	\`publish_at\` text,
  	\`publish_by_id\` integer,
  	\`published_at\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publish_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_image_idx\` ON \`articles\` (\`image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_organization_idx\` ON \`articles\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_programme_idx\` ON \`articles\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_author_idx\` ON \`articles\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_publish_at_idx\` ON \`articles\` (\`publish_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_publish_by_idx\` ON \`articles\` (\`publish_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_published_at_idx\` ON \`articles\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_search_text_idx\` ON \`articles\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_1_idx\` ON \`articles\` (\`_status\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishAt_1_idx\` ON \`articles\` (\`_status\`,\`publish_at\`);`)
  await db.run(sql`CREATE TABLE \`articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` integer,
  	\`themes_id\` integer,
  	\`audiences_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_media_id_idx\` ON \`articles_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_themes_id_idx\` ON \`articles_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_audiences_id_idx\` ON \`articles_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`note\` text,
  	\`url\` text,
  	\`file_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_evidence_order_idx\` ON \`_articles_v_version_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_evidence_parent_id_idx\` ON \`_articles_v_version_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_evidence_file_idx\` ON \`_articles_v_version_evidence\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_image_id\` integer,
  	\`version_page\` text,
  	\`version_link\` text,
  	\`version_slug\` text,
  	\`version_organization_id\` integer,
  	\`version_programme_id\` integer,
  	\`version_author_id\` integer,
  	\`version_byline\` text,
  	\`version_publish_at\` text,
  	\`version_publish_by_id\` integer,
  	\`version_published_at\` text,
  	\`version_search_text\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publish_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_image_idx\` ON \`_articles_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_organization_idx\` ON \`_articles_v\` (\`version_organization_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_programme_idx\` ON \`_articles_v\` (\`version_programme_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_author_idx\` ON \`_articles_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_publish_at_idx\` ON \`_articles_v\` (\`version_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_publish_by_idx\` ON \`_articles_v\` (\`version_publish_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_published_at_idx\` ON \`_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_search_text_idx\` ON \`_articles_v\` (\`version_search_text\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_1_idx\` ON \`_articles_v\` (\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishAt_1_idx\` ON \`_articles_v\` (\`version__status\`,\`version_publish_at\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` integer,
  	\`themes_id\` integer,
  	\`audiences_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_media_id_idx\` ON \`_articles_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_themes_id_idx\` ON \`_articles_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_audiences_id_idx\` ON \`_articles_v_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE TABLE \`placements_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`url\` text,
  	\`file_id\` integer,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`placements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`placements_evidence_order_idx\` ON \`placements_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`placements_evidence_parent_id_idx\` ON \`placements_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`placements_evidence_file_idx\` ON \`placements_evidence\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`placements\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text,
  	\`programme_id\` integer,
  	\`channel_id\` integer NOT NULL,
  	\`form_id\` integer NOT NULL,
  	\`planned_start\` text NOT NULL,
  	\`planned_seconds\` numeric NOT NULL,
  	\`status\` text DEFAULT 'planned' NOT NULL,
  	\`reason\` text,
  	\`actual_start\` text,
  	\`actual_seconds\` numeric,
  	\`rerun\` integer DEFAULT false,
  	\`makegood_for_id\` integer,
  	\`organization_id\` integer NOT NULL,
  	\`at\` text,
  	\`ends_at\` text,
  	\`sequence\` numeric DEFAULT 0,
  	\`slot_key\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`makegood_for_id\`) REFERENCES \`placements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`placements_programme_idx\` ON \`placements\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`placements_channel_idx\` ON \`placements\` (\`channel_id\`);`)
  await db.run(sql`CREATE INDEX \`placements_form_idx\` ON \`placements\` (\`form_id\`);`)
  await db.run(sql`CREATE INDEX \`placements_planned_start_idx\` ON \`placements\` (\`planned_start\`);`)
  await db.run(sql`CREATE INDEX \`placements_status_idx\` ON \`placements\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`placements_makegood_for_idx\` ON \`placements\` (\`makegood_for_id\`);`)
  await db.run(sql`CREATE INDEX \`placements_organization_idx\` ON \`placements\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`placements_at_idx\` ON \`placements\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`placements_ends_at_idx\` ON \`placements\` (\`ends_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`placements_slot_key_idx\` ON \`placements\` (\`slot_key\`);`)
  await db.run(sql`CREATE INDEX \`placements_search_text_idx\` ON \`placements\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`placements_updated_at_idx\` ON \`placements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`placements_created_at_idx\` ON \`placements\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`channel_at_idx\` ON \`placements\` (\`channel_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`channel_endsAt_idx\` ON \`placements\` (\`channel_id\`,\`ends_at\`);`)
  await db.run(sql`CREATE INDEX \`organization_at_idx\` ON \`placements\` (\`organization_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`status_at_idx\` ON \`placements\` (\`status\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`programme_at_idx\` ON \`placements\` (\`programme_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`placements_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`segments_id\` integer,
  	\`articles_id\` integer,
  	\`themes_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`placements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`segments_id\`) REFERENCES \`segments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`placements_rels_order_idx\` ON \`placements_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`placements_rels_parent_idx\` ON \`placements_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`placements_rels_path_idx\` ON \`placements_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`placements_rels_segments_id_idx\` ON \`placements_rels\` (\`segments_id\`);`)
  await db.run(sql`CREATE INDEX \`placements_rels_articles_id_idx\` ON \`placements_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`placements_rels_themes_id_idx\` ON \`placements_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`programmes_skip\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	\`reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_skip_order_idx\` ON \`programmes_skip\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`programmes_skip_parent_id_idx\` ON \`programmes_skip\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`programmes\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`channel_id\` integer NOT NULL,
  	\`form_id\` integer NOT NULL,
  	\`rrule\` text,
  	\`dtstart\` text,
  	\`seconds\` numeric DEFAULT 900 NOT NULL,
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`description\` text,
  	\`organization_id\` integer NOT NULL,
  	\`continues_id\` integer,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`continues_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_name_idx\` ON \`programmes\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`programmes_channel_idx\` ON \`programmes\` (\`channel_id\`);`)
  await db.run(sql`CREATE INDEX \`programmes_form_idx\` ON \`programmes\` (\`form_id\`);`)
  await db.run(sql`CREATE INDEX \`programmes_organization_idx\` ON \`programmes\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`programmes_continues_idx\` ON \`programmes\` (\`continues_id\`);`)
  await db.run(sql`CREATE INDEX \`programmes_search_text_idx\` ON \`programmes\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`programmes_updated_at_idx\` ON \`programmes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`programmes_created_at_idx\` ON \`programmes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`programmes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_rels_order_idx\` ON \`programmes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`programmes_rels_parent_idx\` ON \`programmes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`programmes_rels_path_idx\` ON \`programmes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`programmes_rels_themes_id_idx\` ON \`programmes_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`as_run_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`url\` text,
  	\`file_id\` integer,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`as_run\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`as_run_evidence_order_idx\` ON \`as_run_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`as_run_evidence_parent_id_idx\` ON \`as_run_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`as_run_evidence_file_idx\` ON \`as_run_evidence\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`as_run\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`placement_id\` integer NOT NULL,
  	\`outcome\` text DEFAULT 'delivered' NOT NULL,
  	\`start\` text,
  	\`seconds\` numeric,
  	\`reason\` text,
  	\`organization_id\` integer NOT NULL,
  	\`title\` text,
  	\`channel_name\` text,
  	\`programme_name\` text,
  	\`recorded_by\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`placement_id\`) REFERENCES \`placements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`as_run_placement_idx\` ON \`as_run\` (\`placement_id\`);`)
  await db.run(sql`CREATE INDEX \`as_run_start_idx\` ON \`as_run\` (\`start\`);`)
  await db.run(sql`CREATE INDEX \`as_run_organization_idx\` ON \`as_run\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`as_run_search_text_idx\` ON \`as_run\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`as_run_updated_at_idx\` ON \`as_run\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`as_run_created_at_idx\` ON \`as_run\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`as_run_imports\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`channel_id\` integer NOT NULL,
  	\`state\` text NOT NULL,
  	\`total\` numeric NOT NULL,
  	\`written\` numeric NOT NULL,
  	\`recorded_by\` text,
  	\`counts\` text,
  	\`mapping\` text,
  	\`faults\` text,
  	\`file_key\` text NOT NULL,
  	\`pending\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`as_run_imports_channel_idx\` ON \`as_run_imports\` (\`channel_id\`);`)
  await db.run(sql`CREATE INDEX \`as_run_imports_state_idx\` ON \`as_run_imports\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`as_run_imports_file_key_idx\` ON \`as_run_imports\` (\`file_key\`);`)
  await db.run(sql`CREATE INDEX \`as_run_imports_updated_at_idx\` ON \`as_run_imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`as_run_imports_created_at_idx\` ON \`as_run_imports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`alt\` text NOT NULL,
  	\`credit\` text,
  	\`organization_id\` integer,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	\`sizes_card_url\` text,
  	\`sizes_card_width\` numeric,
  	\`sizes_card_height\` numeric,
  	\`sizes_card_mime_type\` text,
  	\`sizes_card_filesize\` numeric,
  	\`sizes_card_filename\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_organization_idx\` ON \`media\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`media_search_text_idx\` ON \`media\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`media\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_sizes_card_filename_idx\` ON \`media\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE TABLE \`feeds\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`revoked\` integer DEFAULT false,
  	\`created_by_id\` integer,
  	\`feed_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`feeds_name_idx\` ON \`feeds\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`feeds_created_by_idx\` ON \`feeds\` (\`created_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`feeds_feed_key_idx\` ON \`feeds\` (\`feed_key\`);`)
  await db.run(sql`CREATE INDEX \`feeds_updated_at_idx\` ON \`feeds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`feeds_created_at_idx\` ON \`feeds\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`feeds_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`channels_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`feeds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`feeds_rels_order_idx\` ON \`feeds_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`feeds_rels_parent_idx\` ON \`feeds_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`feeds_rels_path_idx\` ON \`feeds_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`feeds_rels_channels_id_idx\` ON \`feeds_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_enacted_by_articles\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`marker\` text,
  	\`text\` text NOT NULL,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_enacted_by_articles_order_idx\` ON \`plans_enacted_by_articles\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_enacted_by_articles_parent_id_idx\` ON \`plans_enacted_by_articles\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_legal_bases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`number\` text,
  	\`date\` text,
  	\`issuer\` text,
  	\`title\` text,
  	\`title_note\` text,
  	\`date_note\` text,
  	\`ref\` text,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_legal_bases_order_idx\` ON \`plans_legal_bases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_legal_bases_parent_id_idx\` ON \`plans_legal_bases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_objectives\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`ref\` text,
  	\`marker\` text,
  	\`parent_ref\` text,
  	\`text\` text NOT NULL,
  	\`gloss\` text,
  	\`scope\` text,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_objectives_order_idx\` ON \`plans_objectives\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_objectives_parent_id_idx\` ON \`plans_objectives\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_requirements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`ref\` text,
  	\`marker\` text,
  	\`parent_ref\` text,
  	\`text\` text NOT NULL,
  	\`gloss\` text,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_requirements_order_idx\` ON \`plans_requirements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_requirements_parent_id_idx\` ON \`plans_requirements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_audiences\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`ref\` text,
  	\`marker\` text,
  	\`parent_ref\` text,
  	\`text\` text NOT NULL,
  	\`gloss\` text,
  	\`derived\` integer DEFAULT false,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_audiences_order_idx\` ON \`plans_audiences\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_audiences_parent_id_idx\` ON \`plans_audiences\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_forms_channels\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plans_forms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_forms_channels_order_idx\` ON \`plans_forms_channels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`plans_forms_channels_parent_idx\` ON \`plans_forms_channels\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_forms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`ref\` text,
  	\`marker\` text,
  	\`parent_ref\` text,
  	\`text\` text NOT NULL,
  	\`gloss\` text,
  	\`group\` text,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_forms_order_idx\` ON \`plans_forms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_forms_parent_id_idx\` ON \`plans_forms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_solutions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`ref\` text,
  	\`marker\` text,
  	\`parent_ref\` text,
  	\`text\` text NOT NULL,
  	\`gloss\` text,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_solutions_order_idx\` ON \`plans_solutions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_solutions_parent_id_idx\` ON \`plans_solutions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_indices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_indices_order_idx\` ON \`plans_indices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_indices_parent_id_idx\` ON \`plans_indices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_responsible_bodies_duties_channels\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plans_responsible_bodies_duties\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_responsible_bodies_duties_channels_order_idx\` ON \`plans_responsible_bodies_duties_channels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`plans_responsible_bodies_duties_channels_parent_idx\` ON \`plans_responsible_bodies_duties_channels\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_responsible_bodies_duties\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`ref\` text,
  	\`marker\` text,
  	\`parent_ref\` text,
  	\`text\` text NOT NULL,
  	\`gloss\` text,
  	\`obligation\` text NOT NULL,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans_responsible_bodies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_responsible_bodies_duties_order_idx\` ON \`plans_responsible_bodies_duties\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_responsible_bodies_duties_parent_id_idx\` ON \`plans_responsible_bodies_duties\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_responsible_bodies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`organization_id\` integer,
  	\`gloss\` text,
  	\`ref\` text,
  	\`marker\` text,
  	\`is_group\` integer DEFAULT false,
  	\`is_request\` integer DEFAULT false,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_responsible_bodies_order_idx\` ON \`plans_responsible_bodies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_responsible_bodies_parent_id_idx\` ON \`plans_responsible_bodies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_responsible_bodies_organization_idx\` ON \`plans_responsible_bodies\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_funding\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`ref\` text,
  	\`marker\` text,
  	\`parent_ref\` text,
  	\`text\` text NOT NULL,
  	\`gloss\` text,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_funding_order_idx\` ON \`plans_funding\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_funding_parent_id_idx\` ON \`plans_funding\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_recipients_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`is_archive\` integer DEFAULT false,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_recipients_items_order_idx\` ON \`plans_recipients_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_recipients_items_parent_id_idx\` ON \`plans_recipients_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_headings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_headings_order_idx\` ON \`plans_headings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_headings_parent_id_idx\` ON \`plans_headings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_quirks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`what\` text NOT NULL,
  	\`detail\` text NOT NULL,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_quirks_order_idx\` ON \`plans_quirks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_quirks_parent_id_idx\` ON \`plans_quirks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`auditing\` text DEFAULT 'on' NOT NULL,
  	\`ref\` text NOT NULL,
  	\`demonstration\` integer DEFAULT false,
  	\`title\` text NOT NULL,
  	\`title_en\` text,
  	\`kind\` text DEFAULT 'ke_hoach' NOT NULL,
  	\`issuer_id\` integer,
  	\`parent_id\` integer,
  	\`period_start\` text,
  	\`period_end\` text,
  	\`period_kind\` text,
  	\`period_label\` text,
  	\`period_note\` text,
  	\`number\` text,
  	\`symbol\` text,
  	\`place\` text,
  	\`number_raw\` text,
  	\`place_note\` text,
  	\`date_day\` numeric,
  	\`date_month\` numeric,
  	\`date_year\` numeric,
  	\`date_raw\` text,
  	\`date_not_before\` text,
  	\`date_not_before_reason\` text,
  	\`date_source_file\` text,
  	\`date_source_from\` numeric,
  	\`date_source_to\` numeric,
  	\`date_source_section\` text,
  	\`issuing_body_name\` text,
  	\`issuing_body_short\` text,
  	\`issuing_body_level\` text,
  	\`issuing_body_province_at_issue\` text,
  	\`issuing_body_district_at_issue\` text,
  	\`issuing_body_province_inferred_from\` text,
  	\`issuing_body_note\` text,
  	\`issuing_body_source_file\` text,
  	\`issuing_body_source_from\` numeric,
  	\`issuing_body_source_to\` numeric,
  	\`issuing_body_source_section\` text,
  	\`signer_authority\` text,
  	\`signer_capacity\` text,
  	\`signer_position\` text,
  	\`signer_name\` text,
  	\`signer_missing\` integer DEFAULT false,
  	\`signer_source_file\` text,
  	\`signer_source_from\` numeric,
  	\`signer_source_to\` numeric,
  	\`signer_source_section\` text,
  	\`enacted_by_kind\` text,
  	\`enacted_by_number\` text,
  	\`enacted_by_date\` text,
  	\`enacted_by_title\` text,
  	\`enacted_by_title_source_file\` text,
  	\`enacted_by_title_source_from\` numeric,
  	\`enacted_by_title_source_to\` numeric,
  	\`enacted_by_title_source_section\` text,
  	\`enacted_by_word_source_file\` text,
  	\`enacted_by_word_source_from\` numeric,
  	\`enacted_by_word_source_to\` numeric,
  	\`enacted_by_word_source_section\` text,
  	\`drafting_code_text\` text,
  	\`drafting_code_source_file\` text,
  	\`drafting_code_source_from\` numeric,
  	\`drafting_code_source_to\` numeric,
  	\`drafting_code_source_section\` text,
  	\`number_source_file\` text,
  	\`number_source_from\` numeric,
  	\`number_source_to\` numeric,
  	\`number_source_section\` text,
  	\`title_source_file\` text,
  	\`title_source_from\` numeric,
  	\`title_source_to\` numeric,
  	\`title_source_section\` text,
  	\`source_file\` text,
  	\`preamble_text\` text,
  	\`preamble_source_file\` text,
  	\`preamble_source_from\` numeric,
  	\`preamble_source_to\` numeric,
  	\`preamble_source_section\` text,
  	\`requirements_note\` text,
  	\`closing_text\` text,
  	\`closing_gloss\` text,
  	\`closing_source_file\` text,
  	\`closing_source_from\` numeric,
  	\`closing_source_to\` numeric,
  	\`closing_source_section\` text,
  	\`recipients_heading_present\` integer DEFAULT false,
  	\`recipients_note\` text,
  	\`recipients_heading_source_file\` text,
  	\`recipients_heading_source_from\` numeric,
  	\`recipients_heading_source_to\` numeric,
  	\`recipients_heading_source_section\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issuer_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_auditing_idx\` ON \`plans\` (\`auditing\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`plans_ref_idx\` ON \`plans\` (\`ref\`);`)
  await db.run(sql`CREATE INDEX \`plans_issuer_idx\` ON \`plans\` (\`issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_parent_idx\` ON \`plans\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_period_period_start_idx\` ON \`plans\` (\`period_start\`);`)
  await db.run(sql`CREATE INDEX \`plans_period_period_end_idx\` ON \`plans\` (\`period_end\`);`)
  await db.run(sql`CREATE INDEX \`plans_search_text_idx\` ON \`plans\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`plans_updated_at_idx\` ON \`plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plans_created_at_idx\` ON \`plans\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`plans_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_texts_order_parent\` ON \`plans_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`audiences_id\` integer,
  	\`forms_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`forms_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_rels_order_idx\` ON \`plans_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_parent_idx\` ON \`plans_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_path_idx\` ON \`plans_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_audiences_id_idx\` ON \`plans_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_forms_id_idx\` ON \`plans_rels\` (\`forms_id\`);`)
  await db.run(sql`CREATE TABLE \`themes_par_areas\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`themes_par_areas_order_idx\` ON \`themes_par_areas\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`themes_par_areas_parent_idx\` ON \`themes_par_areas\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`themes_par_areas_value_idx\` ON \`themes_par_areas\` (\`value\`);`)
  await db.run(sql`CREATE TABLE \`themes\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`plan_id\` integer NOT NULL,
  	\`parent_id\` integer,
  	\`ordinal\` numeric NOT NULL,
  	\`marker\` text,
  	\`ref\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`gloss\` text,
  	\`par_areas_note\` text,
  	\`is_group\` integer DEFAULT false,
  	\`marker_is_duplicate\` integer DEFAULT false,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`themes_plan_idx\` ON \`themes\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`themes_parent_idx\` ON \`themes\` (\`parent_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`themes_ref_idx\` ON \`themes\` (\`ref\`);`)
  await db.run(sql`CREATE INDEX \`themes_search_text_idx\` ON \`themes\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`themes_updated_at_idx\` ON \`themes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`themes_created_at_idx\` ON \`themes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_ordinal_idx\` ON \`themes\` (\`plan_id\`,\`ordinal\`);`)
  await db.run(sql`CREATE TABLE \`themes_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`themes_texts_order_parent\` ON \`themes_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`commitments_windows\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`rrule\` text NOT NULL,
  	\`dtstart\` text NOT NULL,
  	\`duration\` text,
  	\`label\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`commitments_windows_order_idx\` ON \`commitments_windows\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`commitments_windows_parent_id_idx\` ON \`commitments_windows\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`commitments_match_media\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`commitments_match_media_order_idx\` ON \`commitments_match_media\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`commitments_match_media_parent_idx\` ON \`commitments_match_media\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`commitments_time_band_bands_days\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`commitments_time_band_bands\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`commitments_time_band_bands_days_order_idx\` ON \`commitments_time_band_bands_days\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`commitments_time_band_bands_days_parent_idx\` ON \`commitments_time_band_bands_days\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`commitments_time_band_bands\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`valid_from\` text,
  	\`valid_to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`commitments_time_band_bands_order_idx\` ON \`commitments_time_band_bands\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`commitments_time_band_bands_parent_id_idx\` ON \`commitments_time_band_bands\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`commitments_hand_checks_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`url\` text,
  	\`file_id\` integer,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`commitments_hand_checks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`commitments_hand_checks_evidence_order_idx\` ON \`commitments_hand_checks_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`commitments_hand_checks_evidence_parent_id_idx\` ON \`commitments_hand_checks_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`commitments_hand_checks_evidence_file_idx\` ON \`commitments_hand_checks_evidence\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`commitments_hand_checks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`outcome\` text NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`commitments_hand_checks_order_idx\` ON \`commitments_hand_checks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`commitments_hand_checks_parent_id_idx\` ON \`commitments_hand_checks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`commitments\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`checked_by\` text DEFAULT 'hand' NOT NULL,
  	\`hand_reason\` text,
  	\`check_note\` text,
  	\`title\` text,
  	\`plan_id\` integer NOT NULL,
  	\`ref\` text NOT NULL,
  	\`ordinal\` numeric DEFAULT 1 NOT NULL,
  	\`text\` text NOT NULL,
  	\`context\` text,
  	\`gloss\` text,
  	\`kind\` text DEFAULT 'quantified' NOT NULL,
  	\`reading\` text,
  	\`source_file\` text,
  	\`source_from\` numeric,
  	\`source_to\` numeric,
  	\`source_section\` text,
  	\`aggregation\` text DEFAULT 'each' NOT NULL,
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`period_calendar\` text DEFAULT 'civil' NOT NULL,
  	\`partial\` text DEFAULT 'skip' NOT NULL,
  	\`measure_kind\` text DEFAULT 'count',
  	\`measure_target\` numeric,
  	\`min_seconds_each\` numeric,
  	\`reruns\` text DEFAULT 'exclude' NOT NULL,
  	\`time_band_kind\` text DEFAULT 'none' NOT NULL,
  	\`time_band_rule\` text DEFAULT 'start' NOT NULL,
  	\`makegood_within_days\` numeric,
  	\`excuse_when_holidays\` numeric,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`commitments_checked_by_idx\` ON \`commitments\` (\`checked_by\`);`)
  await db.run(sql`CREATE INDEX \`commitments_plan_idx\` ON \`commitments\` (\`plan_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`commitments_ref_idx\` ON \`commitments\` (\`ref\`);`)
  await db.run(sql`CREATE INDEX \`commitments_valid_from_idx\` ON \`commitments\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`commitments_valid_to_idx\` ON \`commitments\` (\`valid_to\`);`)
  await db.run(sql`CREATE INDEX \`commitments_search_text_idx\` ON \`commitments\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`commitments_updated_at_idx\` ON \`commitments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`commitments_created_at_idx\` ON \`commitments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_checkedBy_idx\` ON \`commitments\` (\`plan_id\`,\`checked_by\`);`)
  await db.run(sql`CREATE INDEX \`plan_ordinal_1_idx\` ON \`commitments\` (\`plan_id\`,\`ordinal\`);`)
  await db.run(sql`CREATE TABLE \`commitments_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`commitments_texts_order_parent\` ON \`commitments_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`commitments_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`organizations_id\` integer,
  	\`channels_id\` integer,
  	\`forms_id\` integer,
  	\`programmes_id\` integer,
  	\`themes_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`forms_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programmes_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`commitments_rels_order_idx\` ON \`commitments_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`commitments_rels_parent_idx\` ON \`commitments_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`commitments_rels_path_idx\` ON \`commitments_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`commitments_rels_organizations_id_idx\` ON \`commitments_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`commitments_rels_channels_id_idx\` ON \`commitments_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE INDEX \`commitments_rels_forms_id_idx\` ON \`commitments_rels\` (\`forms_id\`);`)
  await db.run(sql`CREATE INDEX \`commitments_rels_programmes_id_idx\` ON \`commitments_rels\` (\`programmes_id\`);`)
  await db.run(sql`CREATE INDEX \`commitments_rels_themes_id_idx\` ON \`commitments_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`waivers_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`url\` text,
  	\`file_id\` integer,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`waivers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`waivers_evidence_order_idx\` ON \`waivers_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`waivers_evidence_parent_id_idx\` ON \`waivers_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`waivers_evidence_file_idx\` ON \`waivers_evidence\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`waivers\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`commitment_id\` integer NOT NULL,
  	\`obligor_id\` integer,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`authority\` text NOT NULL,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`commitment_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`obligor_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`waivers_commitment_idx\` ON \`waivers\` (\`commitment_id\`);`)
  await db.run(sql`CREATE INDEX \`waivers_obligor_idx\` ON \`waivers\` (\`obligor_id\`);`)
  await db.run(sql`CREATE INDEX \`waivers_from_idx\` ON \`waivers\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`waivers_search_text_idx\` ON \`waivers\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`waivers_updated_at_idx\` ON \`waivers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`waivers_created_at_idx\` ON \`waivers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`obligations\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text NOT NULL,
  	\`title\` text,
  	\`status\` text NOT NULL,
  	\`target\` numeric NOT NULL,
  	\`delivered\` numeric NOT NULL,
  	\`cured\` numeric NOT NULL,
  	\`expected\` numeric NOT NULL,
  	\`expected_cure\` numeric NOT NULL,
  	\`tentative\` numeric NOT NULL,
  	\`unverified\` numeric NOT NULL,
  	\`shortfall\` numeric NOT NULL,
  	\`window_start\` text NOT NULL,
  	\`window_end\` text NOT NULL,
  	\`curable_until\` text,
  	\`commitment_id\` integer NOT NULL,
  	\`plan_id\` integer,
  	\`obligor_id\` integer,
  	\`obligor_name\` text,
  	\`label\` text,
  	\`excluded\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`commitment_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`obligor_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`obligations_key_idx\` ON \`obligations\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`obligations_status_idx\` ON \`obligations\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`obligations_window_start_idx\` ON \`obligations\` (\`window_start\`);`)
  await db.run(sql`CREATE INDEX \`obligations_window_end_idx\` ON \`obligations\` (\`window_end\`);`)
  await db.run(sql`CREATE INDEX \`obligations_commitment_idx\` ON \`obligations\` (\`commitment_id\`);`)
  await db.run(sql`CREATE INDEX \`obligations_plan_idx\` ON \`obligations\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`obligations_obligor_idx\` ON \`obligations\` (\`obligor_id\`);`)
  await db.run(sql`CREATE INDEX \`obligations_search_text_idx\` ON \`obligations\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`obligations_updated_at_idx\` ON \`obligations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`obligations_created_at_idx\` ON \`obligations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`status_windowEnd_idx\` ON \`obligations\` (\`status\`,\`window_end\`);`)
  await db.run(sql`CREATE INDEX \`commitment_windowStart_idx\` ON \`obligations\` (\`commitment_id\`,\`window_start\`);`)
  await db.run(sql`CREATE TABLE \`obligations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`placements_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`obligations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`placements_id\`) REFERENCES \`placements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`obligations_rels_order_idx\` ON \`obligations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`obligations_rels_parent_idx\` ON \`obligations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`obligations_rels_path_idx\` ON \`obligations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`obligations_rels_placements_id_idx\` ON \`obligations_rels\` (\`placements_id\`);`)
  await db.run(sql`CREATE TABLE \`shortfalls_life\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`state\` text,
  	\`severity\` text,
  	\`by\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`shortfalls\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`shortfalls_life_order_idx\` ON \`shortfalls_life\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`shortfalls_life_parent_id_idx\` ON \`shortfalls_life\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`shortfalls\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text NOT NULL,
  	\`title\` text,
  	\`state\` text NOT NULL,
  	\`severity\` text NOT NULL,
  	\`missing\` numeric NOT NULL,
  	\`cure_by\` text,
  	\`urgency\` numeric NOT NULL,
  	\`obligation_id\` integer,
  	\`commitment_id\` integer NOT NULL,
  	\`obligor_id\` integer,
  	\`obligor_name\` text,
  	\`raised_at\` text NOT NULL,
  	\`acknowledged_at\` text,
  	\`acknowledged_by\` text,
  	\`ended_at\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`obligation_id\`) REFERENCES \`obligations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`commitment_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`obligor_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`shortfalls_key_idx\` ON \`shortfalls\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`shortfalls_state_idx\` ON \`shortfalls\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`shortfalls_severity_idx\` ON \`shortfalls\` (\`severity\`);`)
  await db.run(sql`CREATE INDEX \`shortfalls_cure_by_idx\` ON \`shortfalls\` (\`cure_by\`);`)
  await db.run(sql`CREATE INDEX \`shortfalls_urgency_idx\` ON \`shortfalls\` (\`urgency\`);`)
  await db.run(sql`CREATE INDEX \`shortfalls_obligation_idx\` ON \`shortfalls\` (\`obligation_id\`);`)
  await db.run(sql`CREATE INDEX \`shortfalls_commitment_idx\` ON \`shortfalls\` (\`commitment_id\`);`)
  await db.run(sql`CREATE INDEX \`shortfalls_obligor_idx\` ON \`shortfalls\` (\`obligor_id\`);`)
  await db.run(sql`CREATE INDEX \`shortfalls_search_text_idx\` ON \`shortfalls\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`shortfalls_updated_at_idx\` ON \`shortfalls\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`shortfalls_created_at_idx\` ON \`shortfalls\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_cureBy_idx\` ON \`shortfalls\` (\`state\`,\`cure_by\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
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
  await db.run(sql`CREATE TABLE \`notices_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_texts_order_parent\` ON \`notices_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organizations_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organizations_roles_order_idx\` ON \`organizations_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`organizations_roles_parent_idx\` ON \`organizations_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organizations_roles_value_idx\` ON \`organizations_roles\` (\`value\`);`)
  await db.run(sql`CREATE TABLE \`organizations\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`short_name\` text,
  	\`code\` text NOT NULL,
  	\`level\` text,
  	\`province\` text,
  	\`parent_id\` integer,
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`is_group\` integer DEFAULT false,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`organizations_name_idx\` ON \`organizations\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`organizations_code_idx\` ON \`organizations\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`organizations_province_idx\` ON \`organizations\` (\`province\`);`)
  await db.run(sql`CREATE INDEX \`organizations_parent_idx\` ON \`organizations\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organizations_search_text_idx\` ON \`organizations\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`organizations_updated_at_idx\` ON \`organizations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organizations_created_at_idx\` ON \`organizations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`organizations_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organizations_texts_order_parent\` ON \`organizations_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organizations_texts_text_idx\` ON \`organizations_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`organizations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`organizations_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organizations_rels_order_idx\` ON \`organizations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`organizations_rels_parent_idx\` ON \`organizations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organizations_rels_path_idx\` ON \`organizations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`organizations_rels_organizations_id_idx\` ON \`organizations_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE TABLE \`channels_prime_time_days\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`channels_prime_time\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`channels_prime_time_days_order_idx\` ON \`channels_prime_time_days\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`channels_prime_time_days_parent_idx\` ON \`channels_prime_time_days\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`channels_prime_time\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`valid_from\` text,
  	\`valid_to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`channels_prime_time_order_idx\` ON \`channels_prime_time\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`channels_prime_time_parent_id_idx\` ON \`channels_prime_time\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`channels\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`medium\` text NOT NULL,
  	\`organization_id\` integer NOT NULL,
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`channels_name_idx\` ON \`channels\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`channels_code_idx\` ON \`channels\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`channels_medium_idx\` ON \`channels\` (\`medium\`);`)
  await db.run(sql`CREATE INDEX \`channels_organization_idx\` ON \`channels\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`channels_search_text_idx\` ON \`channels\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`channels_updated_at_idx\` ON \`channels\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`channels_created_at_idx\` ON \`channels\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`forms\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`name_en\` text,
  	\`code\` text NOT NULL,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`forms_name_idx\` ON \`forms\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`forms_code_idx\` ON \`forms\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`forms_search_text_idx\` ON \`forms\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`forms_updated_at_idx\` ON \`forms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`forms_created_at_idx\` ON \`forms\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audiences\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`name_en\` text,
  	\`code\` text NOT NULL,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`audiences_name_idx\` ON \`audiences\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`audiences_code_idx\` ON \`audiences\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`audiences_search_text_idx\` ON \`audiences\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`audiences_updated_at_idx\` ON \`audiences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audiences_created_at_idx\` ON \`audiences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`holidays\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`date\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`standing\` text DEFAULT 'confirmed' NOT NULL,
  	\`note\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`holidays_date_idx\` ON \`holidays\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`holidays_search_text_idx\` ON \`holidays\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`holidays_updated_at_idx\` ON \`holidays\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`holidays_created_at_idx\` ON \`holidays\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`language\` text DEFAULT 'vi',
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`enable_a_p_i_key\` integer,
  	\`api_key\` text,
  	\`api_key_index\` text,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_name_idx\` ON \`users\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`users_search_text_idx\` ON \`users\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`organizations_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_organizations_id_idx\` ON \`users_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_log\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`actor\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`subject\` text,
  	\`subject_id\` text,
  	\`label\` text,
  	\`details\` text,
  	\`previous\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`search_text\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_log_seq_idx\` ON \`audit_log\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_at_idx\` ON \`audit_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_search_text_idx\` ON \`audit_log\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`subject_subjectId_idx\` ON \`audit_log\` (\`subject\`,\`subject_id\`);`)
  await db.run(sql`CREATE TABLE \`job_state\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`lease_holder\` text,
  	\`lease_until\` text,
  	\`fence\` numeric DEFAULT 0 NOT NULL,
  	\`last_start_at\` text,
  	\`last_success_at\` text,
  	\`last_result\` text,
  	\`last_error\` text,
  	\`watermark\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`job_state_name_idx\` ON \`job_state\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`job_state_updated_at_idx\` ON \`job_state\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`job_state_created_at_idx\` ON \`job_state\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  	\`plans_id\` integer,
  	\`themes_id\` integer,
  	\`commitments_id\` integer,
  	\`organizations_id\` integer,
  	\`channels_id\` integer,
  	\`forms_id\` integer,
  	\`audiences_id\` integer,
  	\`holidays_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`segments_id\`) REFERENCES \`segments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`placements_id\`) REFERENCES \`placements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programmes_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`feeds_id\`) REFERENCES \`feeds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plans_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`commitments_id\`) REFERENCES \`commitments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`forms_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`holidays_id\`) REFERENCES \`holidays\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_segments_id_idx\` ON \`payload_locked_documents_rels\` (\`segments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_placements_id_idx\` ON \`payload_locked_documents_rels\` (\`placements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_programmes_id_idx\` ON \`payload_locked_documents_rels\` (\`programmes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_feeds_id_idx\` ON \`payload_locked_documents_rels\` (\`feeds_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_themes_id_idx\` ON \`payload_locked_documents_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_commitments_id_idx\` ON \`payload_locked_documents_rels\` (\`commitments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organizations_id_idx\` ON \`payload_locked_documents_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_channels_id_idx\` ON \`payload_locked_documents_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_forms_id_idx\` ON \`payload_locked_documents_rels\` (\`forms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audiences_id_idx\` ON \`payload_locked_documents_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_holidays_id_idx\` ON \`payload_locked_documents_rels\` (\`holidays_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`segments_evidence\`;`)
  await db.run(sql`DROP TABLE \`segments\`;`)
  await db.run(sql`DROP TABLE \`segments_rels\`;`)
  await db.run(sql`DROP TABLE \`_segments_v_version_evidence\`;`)
  await db.run(sql`DROP TABLE \`_segments_v\`;`)
  await db.run(sql`DROP TABLE \`_segments_v_rels\`;`)
  await db.run(sql`DROP TABLE \`articles_evidence\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_evidence\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`placements_evidence\`;`)
  await db.run(sql`DROP TABLE \`placements\`;`)
  await db.run(sql`DROP TABLE \`placements_rels\`;`)
  await db.run(sql`DROP TABLE \`programmes_skip\`;`)
  await db.run(sql`DROP TABLE \`programmes\`;`)
  await db.run(sql`DROP TABLE \`programmes_rels\`;`)
  await db.run(sql`DROP TABLE \`as_run_evidence\`;`)
  await db.run(sql`DROP TABLE \`as_run\`;`)
  await db.run(sql`DROP TABLE \`as_run_imports\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`feeds\`;`)
  await db.run(sql`DROP TABLE \`feeds_rels\`;`)
  await db.run(sql`DROP TABLE \`plans_enacted_by_articles\`;`)
  await db.run(sql`DROP TABLE \`plans_legal_bases\`;`)
  await db.run(sql`DROP TABLE \`plans_objectives\`;`)
  await db.run(sql`DROP TABLE \`plans_requirements\`;`)
  await db.run(sql`DROP TABLE \`plans_audiences\`;`)
  await db.run(sql`DROP TABLE \`plans_forms_channels\`;`)
  await db.run(sql`DROP TABLE \`plans_forms\`;`)
  await db.run(sql`DROP TABLE \`plans_solutions\`;`)
  await db.run(sql`DROP TABLE \`plans_indices\`;`)
  await db.run(sql`DROP TABLE \`plans_responsible_bodies_duties_channels\`;`)
  await db.run(sql`DROP TABLE \`plans_responsible_bodies_duties\`;`)
  await db.run(sql`DROP TABLE \`plans_responsible_bodies\`;`)
  await db.run(sql`DROP TABLE \`plans_funding\`;`)
  await db.run(sql`DROP TABLE \`plans_recipients_items\`;`)
  await db.run(sql`DROP TABLE \`plans_headings\`;`)
  await db.run(sql`DROP TABLE \`plans_quirks\`;`)
  await db.run(sql`DROP TABLE \`plans\`;`)
  await db.run(sql`DROP TABLE \`plans_texts\`;`)
  await db.run(sql`DROP TABLE \`plans_rels\`;`)
  await db.run(sql`DROP TABLE \`themes_par_areas\`;`)
  await db.run(sql`DROP TABLE \`themes\`;`)
  await db.run(sql`DROP TABLE \`themes_texts\`;`)
  await db.run(sql`DROP TABLE \`commitments_windows\`;`)
  await db.run(sql`DROP TABLE \`commitments_match_media\`;`)
  await db.run(sql`DROP TABLE \`commitments_time_band_bands_days\`;`)
  await db.run(sql`DROP TABLE \`commitments_time_band_bands\`;`)
  await db.run(sql`DROP TABLE \`commitments_hand_checks_evidence\`;`)
  await db.run(sql`DROP TABLE \`commitments_hand_checks\`;`)
  await db.run(sql`DROP TABLE \`commitments\`;`)
  await db.run(sql`DROP TABLE \`commitments_texts\`;`)
  await db.run(sql`DROP TABLE \`commitments_rels\`;`)
  await db.run(sql`DROP TABLE \`waivers_evidence\`;`)
  await db.run(sql`DROP TABLE \`waivers\`;`)
  await db.run(sql`DROP TABLE \`obligations\`;`)
  await db.run(sql`DROP TABLE \`obligations_rels\`;`)
  await db.run(sql`DROP TABLE \`shortfalls_life\`;`)
  await db.run(sql`DROP TABLE \`shortfalls\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`notices_texts\`;`)
  await db.run(sql`DROP TABLE \`organizations_roles\`;`)
  await db.run(sql`DROP TABLE \`organizations\`;`)
  await db.run(sql`DROP TABLE \`organizations_texts\`;`)
  await db.run(sql`DROP TABLE \`organizations_rels\`;`)
  await db.run(sql`DROP TABLE \`channels_prime_time_days\`;`)
  await db.run(sql`DROP TABLE \`channels_prime_time\`;`)
  await db.run(sql`DROP TABLE \`channels\`;`)
  await db.run(sql`DROP TABLE \`forms\`;`)
  await db.run(sql`DROP TABLE \`audiences\`;`)
  await db.run(sql`DROP TABLE \`holidays\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`job_state\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
