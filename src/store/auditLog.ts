import { createHash } from 'node:crypto'

import type { Payload, Where } from 'payload'

import { beginning, canonical, type AuditEntry, type Head } from '../auditChain.ts'
import type { Id } from '../fields/ids.ts'
import { countAll, readInPieces, type Req } from './database.ts'

/** Links that are read at once: some hundredths of a second's work. */
const page = 500

const linksBy = async (payload: Payload, req: Req, where: Where, sort: string, limit: number): Promise<AuditEntry[]> =>
  (await payload.db.find<AuditEntry>({ collection: 'audit-log', where, sort, limit, pagination: false, req })).docs

/** The links that follow a number, in order, as many as are read at once. */
export const linksAfter = (payload: Payload, seq: number): Promise<AuditEntry[]> => linksBy(payload, {}, { seq: { greater_than: seq } }, 'seq', page)

/** The link of a number; null when there is none. */
export const linkAt = async (payload: Payload, seq: number): Promise<AuditEntry | null> => (await linksBy(payload, {}, { seq: { equals: seq } }, 'seq', 1))[0] ?? null

/** The last link there is; null in an empty log. */
export const lastLink = async (payload: Payload, req: Req = {}): Promise<AuditEntry | null> => (await linksBy(payload, req, {}, '-seq', 1))[0] ?? null

/** Where the log has come to. */
export const readHead = async (payload: Payload, req: Req = {}): Promise<Head> => (await lastLink(payload, req)) ?? beginning

/** The first link that is signed; null when none is. */
export const firstSigned = async (payload: Payload): Promise<AuditEntry | null> => (await linksBy(payload, {}, { signature: { exists: true } }, 'seq', 1))[0] ?? null

/** How many rows there are that no number after `seq` accounts for, whatever number they bear. */
export async function rowsUpTo(payload: Payload, seq: number): Promise<number> {
  const later = () => countAll(payload, {}, 'audit-log', { seq: { greater_than: seq } })
  for (;;) {
    const before = await later()
    const all = await countAll(payload, {}, 'audit-log')
    // What was appended in between would be counted on one side alone.
    if ((await later()) === before) return all - before
  }
}

const everything = {
  seq: true, at: true, actor: true, actorId: true, action: true, subject: true, subjectId: true, label: true, details: true,
  previous: true, hash: true, signature: true, searchText: true,
} as const satisfies Record<keyof AuditEntry, true>

/** A digest of all rows but those after `seq`, as they stand, whether or not they make a chain. */
export async function digestUpTo(payload: Payload, seq: number): Promise<{ rows: number; digest: string }> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const docs of readInPieces<AuditEntry & { id: Id }>(payload, {}, 'audit-log', {}, everything)) {
    for (const doc of docs) {
      if (doc.seq > seq) continue
      rows++
      hash.update(canonical([String(doc.id), ...Object.keys(everything).map((name) => doc[name as keyof AuditEntry] ?? null)]))
    }
  }
  return { rows, digest: hash.digest('hex') }
}
