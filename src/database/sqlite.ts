import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import type { Slug } from '../documents/slugs.ts'
import type { DbRequest } from './read.ts'

interface Sqlite {
  /** Within the request's transaction, where it has one. */
  db: SQLiteAdapter['drizzle']
  tables: SQLiteAdapter['tables']
}

/** A collection's table. */
export const tableOf = (collection: Slug): string => collection.replaceAll('-', '_')

/** The embedded database, for what it does in one statement and Payload in many; null on MongoDB. */
export async function sqliteOf(req: DbRequest): Promise<Sqlite | null> {
  const { tables, drizzle, sessions } = req.payload.db as unknown as Partial<Pick<SQLiteAdapter, 'tables' | 'drizzle' | 'sessions'>>
  if (tables === undefined) return null
  const transaction = req.transactionID === undefined ? undefined : sessions?.[String(await req.transactionID)]
  return { db: (transaction?.db ?? drizzle) as SQLiteAdapter['drizzle'], tables }
}
