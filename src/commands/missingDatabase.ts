import { existsSync } from 'node:fs'

import { sqliteFile } from '../database/adapter.ts'
import type { Env } from '../platform/env.ts'

/** The file of the embedded database where there is none: a command that looks must not make what it looks for. */
export function missingDatabase(settings: Env): string | null {
  if (settings.databaseKind !== 'sqlite') return null
  const file = sqliteFile(settings.databaseUrl)
  return existsSync(file) ? null : file
}
