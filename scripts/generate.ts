/**
 * Writes what is generated: the types of the documents, the admin's import map and, with
 * `--migration NAME`, the next step of the SQLite schema. CI checks that the first two are up to date.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { generateImportMap, getPayload } from 'payload'
import { generateTypes } from 'payload/node'

import { configOf } from '../src/config.ts'
import { parseEnv } from '../src/env.ts'


async function main(args: readonly string[]): Promise<void> {
  const read = parseEnv({ ...process.env, NODE_ENV: 'development', DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), 'dinh-ky-')), 'generate.db')}`, PAYLOAD_SECRET: 'x'.repeat(32) })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const config = await configOf(read.env)
  await generateTypes(config)
  await generateImportMap(config, { log: true })
  const at = args.indexOf('--migration')
  if (at === -1) return
  const payload = await getPayload({ config, disableOnInit: true, disableDBConnect: true })
  await payload.db.createMigration({ payload, migrationName: args[at + 1] ?? 'step', forceAcceptWarning: true })
}

await main(process.argv.slice(2))
process.exit(0)
