import { getPayload, type Payload } from 'payload'

import { configOf } from './config.ts'
import type { Env } from './env.ts'
import { migrate } from './migrate.ts'
import { anchorCommits, setFirstAnchor } from './operations/advanceAnchor.ts'

/**
 * Opens this installation: connects, brings the database to this version's schema, and anchors its log.
 * Throws `NewerDatabaseError` before anything is written to a database from a newer version.
 */
export async function openPayload(env: Env, key?: string): Promise<Payload> {
  const payload = await getPayload({ config: configOf(env), ...(key === undefined ? {} : { key }) })
  await migrate(payload)
  await setFirstAnchor(payload)
  anchorCommits(payload)
  return payload
}
