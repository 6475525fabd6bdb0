import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import type { Req } from './database.ts'

interface Sqlite {
  /** Within the request's transaction, where it has one. */
  db: SQLiteAdapter['drizzle']
  tables: SQLiteAdapter['tables']
}

/** A collection's table. */
export const tableOf = (collection: Slug): string => collection.replaceAll('-', '_')

/** The embedded database, for what it does in one statement and Payload in many; null on MongoDB. */
export async function sqliteOf(payload: Payload, req: Req): Promise<Sqlite | null> {
  const { tables, drizzle, sessions } = payload.db as unknown as Partial<Pick<SQLiteAdapter, 'tables' | 'drizzle' | 'sessions'>>
  if (tables === undefined) return null
  const transaction = req.transactionID === undefined ? undefined : sessions?.[String(await req.transactionID)]
  return { db: (transaction?.db ?? drizzle) as SQLiteAdapter['drizzle'], tables }
}
