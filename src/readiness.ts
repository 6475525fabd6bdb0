import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Payload } from 'payload'

import { turnsOf } from './database.ts'
import { pendingMigrations } from './migrate.ts'
import { storageFailureOf, type StorageFailure } from './storageFailure.ts'

/** `stuck`: a write has held its turn for longer than writes take. */
export type Readiness = 'ready' | 'database' | 'migrations' | 'stuck' | StorageFailure

const LONGEST_TURN = 15_000

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
export async function readiness(payload: Payload, dataDir: string): Promise<Readiness> {
  try {
    if ((await pendingMigrations(payload)).length > 0) return 'migrations'
  } catch (error) {
    return storageFailureOf(error) ?? 'database'
  }
  if ((turnsOf(payload.db)?.heldFor() ?? 0) > LONGEST_TURN) return 'stuck'
  return (await probeDisk(dataDir)) ?? 'ready'
}
