import { createClient, type Client, type Config, type InStatement, type LibsqlError, type ResultSet } from '@libsql/client'

/**
 * How long SQLite itself waits for another process (a command beside the running server), in milliseconds:
 * libsql waits in the thread that serves everybody, so it must be next to nothing.
 */
const BUSY_TIMEOUT = 20

/**
 * Of each connection. FULL: what has been acknowledged is on the disk, whatever happens to the power;
 * measured in docs/decisions/0015.
 */
export const connectionPragmas = [`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`, 'PRAGMA synchronous = FULL', 'PRAGMA foreign_keys = ON']

/** Of the file: readers do not wait for writers. Kept by SQLite, so set once. */
export const filePragmas = ['PRAGMA journal_mode = WAL']

/** Another process has the file, and had it longer than SQLite waited. */
export const isBusy = (error: unknown): boolean => (error as Partial<LibsqlError> | undefined)?.code?.startsWith('SQLITE_BUSY') ?? false

/** A value that is no number equals nothing: an id like `abc` in an address finds no row instead of failing. */
export const withoutNaN = (statement: InStatement): InStatement =>
  typeof statement === 'object' && Array.isArray(statement.args) && statement.args.some(Number.isNaN)
    ? { ...statement, args: statement.args.map((value) => (Number.isNaN(value) ? null : value)) }
    : statement

export interface SqliteConnection {
  readonly client: Client
  readonly ready: Promise<void>
  execute(statement: InStatement): Promise<ResultSet>
}

export async function setUp(client: Client, settings: readonly string[]): Promise<void> {
  for (const statement of settings) await client.execute(statement)
}

/**
 * A connection that is made anew after it has waited for another process in vain: libsql leaves the
 * statement that failed under way until the garbage is collected, and beside it nothing is ever committed.
 */
export function connectionTo(config: Config, first: (client: Client) => Promise<void>): SqliteConnection {
  let client = createClient(config)
  const ready = first(client)

  async function replace(failed: Client): Promise<void> {
    const next = createClient(config)
    await setUp(next, connectionPragmas)
    if (client === failed) client = next
    else next.close()
    await failed.execute('ROLLBACK').catch(() => undefined)
    failed.close()
  }

  return {
    ready,
    get client() {
      return client
    },
    async execute(statement) {
      await ready
      const used = client
      try {
        return await used.execute(statement)
      } catch (error) {
        if (isBusy(error)) await replace(used)
        throw error
      }
    },
  }
}
