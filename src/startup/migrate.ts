import type { Payload } from 'payload'

import type { Text } from '../platform/text.ts'
import { migrations as mongodb } from '../../migrations/mongodb/index.ts'
import { migrations as sqlite } from '../../migrations/sqlite/index.ts'

/** The database has been used by a newer version of this software: starting would damage it. */
export class NewerDatabaseError extends Error {
  constructor(unknown: readonly string[]) {
    super(`${message.vi} (${unknown.join(', ')})\n${message.en} (${unknown.join(', ')})`)
    this.name = 'NewerDatabaseError'
  }
}

const message: Text = {
  vi: 'Cơ sở dữ liệu do phiên bản mới hơn tạo ra; hãy cập nhật phần mềm rồi khởi động lại. Những bước chưa biết',
  en: 'The database was made by a newer version; update the software and start again. Steps not known here',
}

export const migrationsOf = (payload: Payload) => (payload.db.name === 'mongoose' ? mongodb : sqlite)

/** The names of the steps that the database has gone through; none when it is new. */
async function applied(payload: Payload): Promise<string[]> {
  try {
    const { docs } = await payload.find({
      collection: 'payload-migrations',
      limit: 0,
      pagination: false,
      depth: 0,
    })
    return (docs as unknown as { name: string; batch: number }[]).filter((doc) => doc.batch !== -1).map((doc) => doc.name)
  } catch (error) {
    // An empty SQLite file has no table to ask yet.
    if (/no such table/.test(String((error as { cause?: unknown }).cause ?? error))) return []
    throw error
  }
}

/** Steps that are still to be taken. Throws `NewerDatabaseError` before anything is written. */
export async function pendingMigrations(payload: Payload): Promise<string[]> {
  const known = migrationsOf(payload).map((step) => step.name)
  const done = await applied(payload)
  const unknown = done.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new NewerDatabaseError(unknown)
  return known.filter((name) => !done.includes(name))
}

/** Brings the database to this version's schema. */
export async function migrate(payload: Payload): Promise<string[]> {
  const pending = await pendingMigrations(payload)
  if (pending.length > 0) await payload.db.migrate({ migrations: migrationsOf(payload) as never })
  return pending
}
