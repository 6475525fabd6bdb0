import { createHash } from 'node:crypto'

import { createClient, type Client } from '@libsql/client'

import { CHAIN_START, checkChain, headOf, sameHead, signingKeyOf, type AuditEntry, type Head } from '../rules/auditLog/chain.ts'
import type { LogFault } from '../rules/auditLog/fault.ts'
import type { Anchor } from '../store/auditAnchor.ts'
import type { Manifest } from './manifest.ts'

/** Milliseconds that a moment at which the database is locked is waited for: nobody else lives in this thread. */
const PATIENCE = 30_000
/** Links of the log that are read at once. */
const LINKS_PER_PAGE = 500

async function open(file: string): Promise<Client> {
  const client = createClient({ url: `file:${file}`, intMode: 'number' })
  await client.execute(`PRAGMA busy_timeout = ${PATIENCE}`)
  return client
}

/**
 * The database as it is at one moment, written to a new file: whoever writes meanwhile is not waited for and
 * does not wait.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const client = await open(from)
  try {
    // The copy goes into the archive and is gone: synced, it would hold up everybody's saves.
    await client.execute('PRAGMA synchronous = OFF')
    await client.execute({ sql: 'VACUUM INTO ?', args: [to] })
    // Whoever closes last brings the database up to date, and has to do so safely.
    await client.execute('PRAGMA synchronous = FULL')
  } finally {
    client.close()
  }
}

/** What a database says of itself; a text where SQLite finds it damaged. */
export type DatabaseDescription = NonNullable<Manifest['database']> | { damaged: string }

/**
 * Looks a copy over: SQLite's own check, the steps of its schema, and its log against the anchor. Without
 * the secret that signed it, signatures are not looked at.
 */
export async function describeDatabase(file: string, anchor: Anchor | null, secret: string | null): Promise<DatabaseDescription> {
  const client = await open(file)
  try {
    const { rows } = await client.execute('PRAGMA integrity_check')
    const said = rows.map((row) => String(row[0])).join('; ')
    if (said !== 'ok') return { damaged: said }
    return { steps: await stepsOf(client), ...(await logOf(client, anchor, secret)), counts: await countsOf(client) }
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code ?? '')) return { damaged: message }
    throw error
  } finally {
    client.close()
  }
}

async function stepsOf(client: Client): Promise<string[]> {
  const { rows } = await client.execute('SELECT name FROM payload_migrations WHERE batch <> -1 ORDER BY id')
  return rows.map((row) => String(row[0]))
}

async function countsOf(client: Client): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of ['users', 'commitments', 'placements', 'segments', 'articles', 'media', 'audit_log']) {
    counts[table] = Number((await client.execute(`SELECT count(*) FROM ${table}`)).rows[0]![0])
  }
  return counts
}

/** Payload signs with a digest of the secret that it is told, not with the secret itself. */
const payloadSecretOf = (secret: string): string => createHash('sha256').update(secret).digest('hex').slice(0, 32)

/** How far the log is whole, and the first thing that is wrong with it: as the check of a running server walks it. */
async function logOf(client: Client, anchor: Anchor | null, secret: string | null): Promise<{ head: Head; fault: LogFault | null }> {
  let head: Head = anchor?.accepted === undefined ? CHAIN_START : headOf(anchor.accepted)
  // Before there were signatures, and with a secret that is not known, the hashes alone tell.
  const signed = { after: secret === null ? Infinity : (anchor?.seq ?? Infinity), key: signingKeyOf(payloadSecretOf(secret ?? '')) }
  for (;;) {
    const links = await linksAfter(client, head.seq)
    if (links.length === 0) break
    const fault = checkChain(links, head, signed)
    const whole = fault === null ? links : links.filter(({ seq }) => seq < fault.seq)
    const anchored = whole.find(({ seq }) => seq === anchor?.seq)
    if (anchored !== undefined && !sameHead(anchored, anchor!))
      return { head: headOf(anchored), fault: { kind: 'other', seq: anchored.seq } }
    head = headOf(whole.at(-1) ?? head)
    if (fault !== null) return { head, fault: { kind: fault.fault, seq: fault.seq } }
  }
  if (anchor === null) return { head, fault: { kind: 'noAnchor', seq: null } }
  return { head, fault: head.seq < anchor.seq ? { kind: 'cut', seq: anchor.seq, more: head.seq } : null }
}

async function linksAfter(client: Client, seq: number): Promise<AuditEntry[]> {
  const { rows } = await client.execute({
    // Whatever columns there are: an older version's backup has fewer.
    sql: `SELECT * FROM audit_log WHERE seq > ? ORDER BY seq LIMIT ${LINKS_PER_PAGE}`,
    args: [seq],
  })
  return rows.map((row) => {
    const text = (name: string): string | null => (row[name] === null || row[name] === undefined ? null : String(row[name]))
    return {
      seq: Number(row.seq),
      at: String(row.at),
      actor: String(row.actor),
      actorId: text('actor_id'),
      action: String(row.action),
      subject: text('subject'),
      subjectId: text('subject_id'),
      label: text('label'),
      details: JSON.parse(text('details') ?? 'null') as unknown,
      facts: text('facts'),
      previous: String(row.previous),
      hash: String(row.hash),
      signature: text('signature'),
      searchText: text('search_text'),
    }
  })
}
