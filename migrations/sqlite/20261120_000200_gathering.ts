import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

/**
 * Indexes that no collection can ask for. Lists of texts are gathered for each document by its id, but
 * are indexed by their order first, so that each document would read the lists of all. The desk's lists
 * show latest versions by the time of their change.
 */
const texts = ['commitments', 'notices', 'organizations', 'plans', 'themes'] as const
const versioned = ['articles', 'segments'] as const

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const name of texts) await db.run(sql.raw(`CREATE INDEX ${name}_texts_parent_idx ON ${name}_texts (parent_id, "order")`))
  for (const name of versioned) await db.run(sql.raw(`CREATE INDEX _${name}_v_latest_updated_idx ON _${name}_v (latest, version_updated_at)`))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const name of texts) await db.run(sql.raw(`DROP INDEX IF EXISTS ${name}_texts_parent_idx`))
  for (const name of versioned) await db.run(sql.raw(`DROP INDEX IF EXISTS _${name}_v_latest_updated_idx`))
}
