import { createHash, createHmac, hkdfSync } from 'node:crypto'

import { fold } from '../../documents/searchText.ts'

/** What is told of an act: who did what to what, when. */
export interface AuditEntryContent {
  /** ISO instant. */
  at: string
  /** Who acted, as it read then: a copy, so that renaming or deleting a user changes no history. */
  actor: string
  /** The user's id, as text: name and address can be changed by whoever bears them. Null for the system. */
  actorId: string | null
  action: string
  /** Collection and id of what was acted on; null for acts on the whole. */
  subject: string | null
  subjectId: string | null
  /** What it was called then. */
  label: string | null
  details: unknown
  /** How many versions of facts the act wrote, and their digest; null for none. See src/journal. */
  facts: string | null
}

/** One link of the audit log, chained to the link before. */
export interface AuditEntry extends AuditEntryContent {
  /** 1, 2, 3 … without gaps. */
  seq: number
  /** Hash of the link before; 64 zeros for the first. */
  previous: string
  hash: string
  /**
   * By a key that the database does not hold, so that whoever has the database alone can make no link.
   * Null in what was written before there were signatures.
   */
  signature: string | null
  /** The folded copy by which the log is searched. */
  searchText: string | null
}

/** Where the chain has come to: what the next link is made on, and what says everything of those before. */
export type Head = Pick<AuditEntry, 'seq' | 'hash' | 'signature'>

/** Before the first link. */
export const CHAIN_START: Head = { seq: 0, hash: '0'.repeat(64), signature: null }

export const headOf = ({ seq, hash, signature }: Head): Head => ({ seq, hash, signature: signature ?? null })
export const sameHead = (one: Head, other: Head): boolean => canonical(headOf(one)) === canonical(headOf(other))

/** JSON with sorted keys: the same value always gives the same text, whatever database kept it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** The key of an installation's signatures: made from its secret, of use for nothing else. */
export const signingKeyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'dinh-ky audit-log', 32))

const signatureOf = (hash: string, key: Buffer): string => createHmac('sha256', key).update(hash).digest('hex')

type Hashed = Omit<AuditEntry, 'hash' | 'signature' | 'searchText'>

const sha256 = (values: readonly unknown[]): string => createHash('sha256').update(canonical(values)).digest('hex')

/** SHA-256, in hex, of a link and of the link before it. */
const signedHashOf = (entry: Hashed, before: Head): string =>
  // What wrote no facts hashes as it did before there was a journal of them.
  sha256([...hashedParts(entry), entry.actorId ?? null, before.signature ?? null, ...(entry.facts == null ? [] : [entry.facts])])

/** Of a link from before there were signatures: neither the actor's id nor the signature before is covered. */
const unsignedHashOf = (entry: Hashed): string => sha256(hashedParts(entry))

function hashedParts(entry: Hashed): unknown[] {
  return [
    entry.seq,
    instantOf(entry.at),
    entry.actor,
    entry.action,
    entry.subject ?? null,
    entry.subjectId ?? null,
    entry.label ?? null,
    entry.details ?? null,
    entry.previous,
  ]
}

/** Databases write an instant in different ways; what is none stays as it is, and hashes to nothing that ever was. */
function instantOf(at: string): string {
  const read = new Date(at)
  return Number.isNaN(read.getTime()) ? String(at) : read.toISOString()
}

const searchTextOf = ({ actor, action, subject, label }: AuditEntryContent): string => fold([actor, action, subject, label].join(' '))

/** The link that tells of an act, made on the head of the chain. */
export function linkAfter(head: Head, told: AuditEntryContent, key: Buffer): AuditEntry {
  const link = { ...told, seq: head.seq + 1, previous: head.hash }
  const hash = signedHashOf(link, head)
  return { ...link, hash, signature: signatureOf(hash, key), searchText: searchTextOf(told) }
}

export interface ChainFault {
  seq: number
  fault: 'gap' | 'previous' | 'hash' | 'signature' | 'searchText'
}

/** From where on every link must be signed, and with what. */
export interface Signed {
  after: number
  key: Buffer
}

/**
 * Checks consecutive links that follow `after`; the first that is wrong is named. A log is read
 * in pages: hand the last link of one page to the next.
 */
export function checkChain(links: readonly AuditEntry[], after: Head, signed: Signed): ChainFault | null {
  let before = after
  for (const link of links) {
    if (link.seq !== before.seq + 1) return { seq: before.seq + 1, fault: 'gap' }
    const fault = faultOf(link, before, signed)
    if (fault !== null) return { seq: link.seq, fault }
    before = link
  }
  return null
}

function faultOf(link: AuditEntry, before: Head, { after, key }: Signed): ChainFault['fault'] | null {
  if (link.previous !== before.hash) return 'previous'
  const hash = typeof link.signature === 'string' ? signedHashOf(link, before) : unsignedHashOf(link)
  if (link.hash !== hash) return 'hash'
  if (link.seq > after && link.signature !== signatureOf(link.hash, key)) return 'signature'
  // What was written by a key that is gone is covered by the hash of the next link, and the last of it by the anchor.
  return link.searchText === searchTextOf(link) ? null : 'searchText'
}
