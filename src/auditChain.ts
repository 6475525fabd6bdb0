import { createHash, createHmac, hkdfSync } from 'node:crypto'

import { fold } from './fields/search.ts'

/** What is told of an act: who did what to what, when. */
export interface Told {
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
}

/** One link of the audit log, chained to the link before. */
export interface AuditEntry extends Told {
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
export const beginning: Head = { seq: 0, hash: '0'.repeat(64), signature: null }

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

/**
 * SHA-256, in hex, of a link and of the link before it. What is signed covers two things more, which
 * what was written before there were signatures did not have: the actor's id, and the signature before.
 */
function hashOf(entry: Omit<AuditEntry, 'hash' | 'signature' | 'searchText'>, before: Head, signed: boolean): string {
  const told = [
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
  const more = signed ? [entry.actorId ?? null, before.signature ?? null] : []
  return createHash('sha256').update(canonical([...told, ...more])).digest('hex')
}

/** Databases write an instant in different ways; what is none stays as it is, and hashes to nothing that ever was. */
function instantOf(at: string): string {
  const read = new Date(at)
  return Number.isNaN(read.getTime()) ? String(at) : read.toISOString()
}

const searchTextOf = ({ actor, action, subject, label }: Told): string => fold([actor, action, subject, label].join(' '))

/** The link that tells of an act, made on the head of the chain. */
export function linkAfter(head: Head, told: Told, key: Buffer): AuditEntry {
  const link = { ...told, seq: head.seq + 1, previous: head.hash }
  const hash = hashOf(link, head, true)
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
  if (link.hash !== hashOf(link, before, typeof link.signature === 'string')) return 'hash'
  if (link.seq > after && link.signature !== signatureOf(link.hash, key)) return 'signature'
  // What was written by a key that is gone is covered by the hash of the next link, and the last of it by the anchor.
  return link.searchText === searchTextOf(link) ? null : 'searchText'
}
