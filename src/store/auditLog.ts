import { createHash } from 'node:crypto'

import type { Payload, Where } from 'payload'

import { instantToStore } from '../documents/instants.ts'
import type { Instant } from '../obligations/index.ts'
import { CHAIN_START, canonical, headOf, type AuditEntry, type Head } from '../rules/auditLog/chain.ts'
import { countAll, readInPieces, type DbRequest } from '../database/read.ts'

/** Links that are read at once: some hundredths of a second's work. */
const page = 500

const linksBy = async (req: DbRequest, where: Where, sort: string, limit: number): Promise<AuditEntry[]> =>
  (await req.payload.db.find<AuditEntry>({ collection: 'audit-log', where, sort, limit, pagination: false, req })).docs

/** The links that follow a number, in order, as many as are read at once. */
export const linksAfter = (payload: Payload, seq: number): Promise<AuditEntry[]> =>
  linksBy({ payload }, { seq: { greater_than: seq } }, 'seq', page)

/** The link of a number; null when there is none. */
export const linkAt = async (payload: Payload, seq: number): Promise<AuditEntry | null> =>
  (await linksBy({ payload }, { seq: { equals: seq } }, 'seq', 1))[0] ?? null

/** The last link there is; null in an empty log. */
export const lastLink = async (req: DbRequest): Promise<AuditEntry | null> => (await linksBy(req, {}, '-seq', 1))[0] ?? null

/** Where the log has come to. */
export const readHead = async (req: DbRequest): Promise<Head> => (await lastLink(req)) ?? CHAIN_START

/** Where it had come to at an instant. */
export const headKnownAt = async (req: DbRequest, at: Instant): Promise<Head> =>
  headOf((await linksBy(req, { at: { less_than_equal: instantToStore(at) } }, '-seq', 1))[0] ?? CHAIN_START)

/** The first link that is signed; null when none is. */
export const firstSigned = async (payload: Payload): Promise<AuditEntry | null> =>
  (await linksBy({ payload }, { signature: { exists: true } }, 'seq', 1))[0] ?? null

/** How many rows there are that no number after `seq` accounts for, whatever number they bear. */
export async function rowsUpTo(payload: Payload, seq: number): Promise<number> {
  const later = () => countAll({ payload }, 'audit-log', { seq: { greater_than: seq } })
  for (;;) {
    const before = await later()
    const all = await countAll({ payload }, 'audit-log')
    // What was appended in between would be counted on one side alone.
    if ((await later()) === before) return all - before
  }
}

const everything = {
  seq: true,
  at: true,
  actor: true,
  actorId: true,
  action: true,
  subject: true,
  subjectId: true,
  label: true,
  details: true,
  facts: true,
  previous: true,
  hash: true,
  signature: true,
  searchText: true,
} as const satisfies Record<keyof AuditEntry, true>

/** What every row has. A row without facts is digested as before there were any. */
const digested = (Object.keys(everything) as (keyof AuditEntry)[]).filter((name) => name !== 'facts')

/** A digest of all rows but those after `seq`, as they stand, whether or not they make a chain. */
export async function digestUpTo(payload: Payload, seq: number): Promise<{ rows: number; digest: string }> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const docs of readInPieces({ payload }, 'audit-log', { select: everything })) {
    for (const doc of docs) {
      if (doc.seq > seq) continue
      rows++
      hash.update(canonical([String(doc.id), ...digested.map((name) => doc[name] ?? null), ...(doc.facts == null ? [] : [doc.facts])]))
    }
  }
  return { rows, digest: hash.digest('hex') }
}
