import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Env } from './env.ts'

/**
 * The key that signs sessions and encrypts API keys. Told from outside, or, on the
 * embedded database, made on first run and kept beside it, readable by its owner alone.
 */
export function secretOf(env: Pick<Env, 'secret' | 'dataDir'>): string {
  if (env.secret !== undefined) return env.secret
  const file = join(env.dataDir, 'secret')
  mkdirSync(env.dataDir, { recursive: true, mode: 0o700 })
  try {
    // `wx` lets exactly one of two starting processes make it; the other reads it.
    writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
