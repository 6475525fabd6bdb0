/**
 * The databases that the integration suite runs on: always the embedded one, and MongoDB where
 * `MONGODB_URL` names a server. What is left out is said once, in the output.
 */
import { randomUUID } from 'node:crypto'

import { namesReplicaSet } from '../../src/platform/databaseUrl.ts'
import { openTestPayload, type TestPayload } from './payload.ts'

const server = process.env.MONGODB_URL

if (server === undefined) process.stdout.write('MongoDB: skipped, MONGODB_URL is not set\n')
else if (!namesReplicaSet(server)) process.stdout.write('MongoDB: without transactions, MONGODB_URL names no replicaSet\n')

export interface TestDatabase {
  name: 'sqlite' | 'mongodb'
  /** MongoDB has them on a replica set alone. */
  transactions: boolean
  open(more?: Record<string, string>): Promise<TestPayload>
}

/** A fresh database of its own on the server. */
const mongodbUrl = (url: string): string => {
  const at = new URL(url)
  at.pathname = `/dinh-ky-${randomUUID().slice(0, 8)}`
  return at.toString()
}

export const databases: readonly TestDatabase[] = [
  { name: 'sqlite', transactions: true, open: (more) => openTestPayload(more) },
  ...(server === undefined
    ? []
    : [
        {
          name: 'mongodb' as const,
          transactions: namesReplicaSet(server),
          async open(more: Record<string, string> = {}) {
            const opened = await openTestPayload({ ...more, DATABASE_URL: mongodbUrl(server) })
            return {
              ...opened,
              close: async () => {
                const { connection } = opened.payload.db as unknown as { connection: { dropDatabase(): Promise<void> } }
                await connection.dropDatabase()
                await opened.close()
              },
            }
          },
        },
      ]),
]
