import { open, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

import type { Payload } from 'payload'

import { turnsOf } from '../database/adapter.ts'
import { sqliteFile } from '../platform/databaseUrl.ts'
import type { Env } from '../platform/env.ts'
import { mediaDirOf } from '../platform/mediaDir.ts'
import { pendingMigrations } from '../startup/migrate.ts'
import { storageFailureOf, type StorageFailure } from '../platform/storageFailure.ts'

/** `stuck`: a write has held its turn for longer than writes take. */
export type Readiness = 'ready' | 'database' | 'migrations' | 'stuck' | StorageFailure

/** A write that has its turn for longer than this many milliseconds is stuck. */
const MAX_WRITE_TURN = 15_000

/** Writes, syncs and removes a few bytes where the data lies: what a full or read-only disk refuses, it refuses here. */
async function probeDisk(folder: string): Promise<StorageFailure | null> {
  const file = join(folder, `.probe-${process.pid}`)
  try {
    const handle = await open(file, 'w', 0o600)
    try {
      await handle.writeFile(Buffer.alloc(8192))
      await handle.sync()
    } finally {
      await handle.close()
    }
    return null
  } catch (error) {
    return storageFailureOf(error) ?? 'broken'
  } finally {
    await rm(file, { force: true }).catch(() => undefined)
  }
}

/** Whether the server should be sent requests: the database answers, has this version's schema, and can be written to. */
export async function readiness(payload: Payload, folders: readonly string[]): Promise<Readiness> {
  try {
    if ((await pendingMigrations(payload)).length > 0) return 'migrations'
  } catch (error) {
    return storageFailureOf(error) ?? 'database'
  }
  if ((turnsOf(payload.db)?.heldFor() ?? 0) > MAX_WRITE_TURN) return 'stuck'
  for (const folder of folders) {
    const failure = await probeDisk(folder)
    if (failure !== null) return failure
  }
  return 'ready'
}

/** Where something is written: the data, and a database or media that lie on another disk. */
export const writtenFolders = (env: Env): string[] => [
  ...new Set(
    [env.dataDir, ...(env.databaseKind === 'sqlite' ? [dirname(sqliteFile(env.databaseUrl))] : []), mediaDirOf(env)].map((folder) =>
      resolve(folder),
    ),
  ),
]

/** Callers that come while the answer is being made share it: making it costs syncs, and anybody may ask. */
export function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | null = null
  return () => (asking ??= ask().finally(() => (asking = null)))
}
