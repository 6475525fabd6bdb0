import { sql } from '@payloadcms/db-sqlite'

import type { DbRequest } from '../database/read.ts'
import { sqliteOf } from '../database/sqlite.ts'
import type { AuditEntry } from '../rules/auditLog/chain.ts'
import type { FactVersion } from './versions.ts'

/** How many versions one statement takes: a twentieth of a second's work. */
const VERSIONS_AT_ONCE = 2_000

/** Appends what an act changed, under the number and the instant of its entry. */
export async function writeVersions(req: DbRequest, { seq: act, at }: AuditEntry, versions: readonly FactVersion[]): Promise<void> {
  if (versions.length === 0) return
  const sqlite = await sqliteOf(req)
  if (sqlite === null) {
    for (const version of versions) {
      await req.payload.db.create({ collection: 'fact-versions', data: { ...version, act, at }, req, returning: false })
    }
    return
  }
  for (let from = 0; from < versions.length; from += VERSIONS_AT_ONCE) {
    const rows = versions.slice(from, from + VERSIONS_AT_ONCE).map(({ kind, factId, fact }) => [kind, factId, fact])
    await sqlite.db.run(sql`INSERT INTO fact_versions (kind, fact_id, fact, act, at)
      SELECT value ->> 0, value ->> 1, value ->> 2, ${act}, ${at} FROM json_each(${JSON.stringify(rows)})`)
  }
}
