import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Payload } from 'payload'

import { parseEnv, type Env } from '../../src/platform/env.ts'
import { openPayload } from '../../src/startup/open.ts'

/** A real installation on a database of its own, gone with `close`. */
export interface TestPayload {
  payload: Payload
  env: Env
  dir: string
  /** Under which Payload keeps this instance among others of the process. */
  key: string
  close(): Promise<void>
}

export function testEnv(dir: string, more: Record<string, string> = {}): Env {
  const parsed = parseEnv({
    NODE_ENV: 'test',
    DATA_DIR: dir,
    MEDIA_DIR: join(more.DATA_DIR ?? dir, 'media'),
    LOG_LEVEL: 'error',
    PAYLOAD_SECRET: 'a secret that is long enough for tests',
    SEED: 'none',
    ...more,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.env
}

/** Opens an empty, migrated installation in a temporary folder. */
export async function openTestPayload(more: Record<string, string> = {}): Promise<TestPayload> {
  const dir = mkdtempSync(join(tmpdir(), 'dinh-ky-'))
  const env = testEnv(dir, more)
  const key = randomUUID()
  const payload = await openPayload(env, key)
  return {
    payload,
    env,
    dir,
    key,
    close: async () => {
      await payload.destroy()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
