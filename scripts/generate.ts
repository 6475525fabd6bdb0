/**
 * Writes what is generated: the types of the documents, the admin's import map and, with
 * `--migration NAME`, the next step of the SQLite schema. CI checks that the first two are up to date.
 */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { generateImportMap, getPayload } from 'payload'
import { generateTypes } from 'payload/node'

import { configOf } from '../src/config.ts'
import { parseEnv } from '../src/platform/env.ts'

const folder = 'migrations/sqlite'

/** A generated step as the house writes it: types imported as types, what it does not use left out. */
function tidy(step: string): void {
  const text = readFileSync(step, 'utf8')
    .replace(
      /^import \{.*\} from '@payloadcms\/db-sqlite'/,
      "import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'",
    )
    .replaceAll('{ db, payload, req }', '{ db }')
  writeFileSync(step, text)
}

async function main(args: readonly string[]): Promise<void> {
  const read = parseEnv({
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), 'dinh-ky-')), 'generate.db')}`,
    PAYLOAD_SECRET: 'x'.repeat(32),
  })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const config = await configOf(read.env)
  await generateTypes(config)
  await generateImportMap(config, { log: true })
  const at = args.indexOf('--migration')
  if (at === -1) return
  const payload = await getPayload({ config, disableOnInit: true, disableDBConnect: true })
  // The list of steps is kept by hand; what is written over it is put back.
  const list = readFileSync(join(folder, 'index.ts'), 'utf8')
  const before = new Set(readdirSync(folder))
  await payload.db.createMigration({ payload, migrationName: args[at + 1] ?? 'step', forceAcceptWarning: true })
  writeFileSync(join(folder, 'index.ts'), list)
  for (const name of readdirSync(folder)) {
    if (before.has(name) || !name.endsWith('.ts')) continue
    tidy(join(folder, name))
    process.stdout.write(`${folder}/${name}: add it to ${folder}/index.ts\n`)
  }
}

await main(process.argv.slice(2))
process.exit(0)
