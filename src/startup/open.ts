import { getPayload, type Payload } from 'payload'

import { configOf } from '../config.ts'
import { sqliteFiles } from '../platform/databaseUrl.ts'
import type { Env } from '../platform/env.ts'
import { migrate } from './migrate.ts'
import { anchorCommits, setFirstAnchor } from '../operations/history/advanceAnchor.ts'
import { keepJournal } from '../journal/keepJournal.ts'
import { makeDuties } from '../operations/duties/makeDuties.ts'
import { beginJournal, journalCommits } from '../operations/history/recordFacts.ts'
import { wallClock } from '../platform/clock.ts'
import { tighten } from '../platform/privateFiles.ts'

/**
 * Opens this installation: connects, closes its files to others, brings the database to this version's schema,
 * and anchors its log. Throws `NewerDatabaseError` before anything is written to a database from a newer version.
 */
export async function openPayload(env: Env, key?: string): Promise<Payload> {
  const payload = await getPayload({ config: configOf(env), ...(key === undefined ? {} : { key }) })
  keepPrivate(payload, env)
  keepJournal(payload)
  await migrate(payload)
  await setFirstAnchor(payload)
  anchorCommits(payload)
  journalCommits(payload)
  await beginJournal(payload, wallClock.now())
  await makeDuties(payload, wallClock.now())
  return payload
}

/** Where what is kept lies: the data folder, the embedded database wherever it is, and the uploads. */
const keptIn = ({ collections }: Payload, env: Env): string[] => [
  env.dataDir,
  ...(env.databaseKind === 'sqlite' ? sqliteFiles(env.databaseUrl) : []),
  ...Object.values(collections).flatMap(({ config: { upload } }) => (upload?.staticDir ? [upload.staticDir] : [])),
]

function keepPrivate(payload: Payload, env: Env): void {
  const { closed, open } = tighten(keptIn(payload, env))
  if (closed.length > 0) payload.logger.info({ files: closed.length, first: closed[0] }, 'files that others could read are now private')
  if (open.length > 0)
    payload.logger.warn(
      { files: open.length, first: open[0] },
      'others on this machine can read what is kept here: give it to the user that runs this program, in a folder of its own, with mode 0700',
    )
}
