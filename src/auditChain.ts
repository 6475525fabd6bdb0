import { createHash } from 'node:crypto'

/** One link of the audit log: who did what to what, when, chained to the link before. */
export interface AuditEntry {
  /** 1, 2, 3 … without gaps. */
  seq: number
  /** ISO instant. */
  at: string
  /** Who acted, as it read then: a copy, so that renaming or deleting a user changes no history. */
  actor: string
  action: string
  /** Collection and id of what was acted on; null for acts on the whole. */
  subject: string | null
  subjectId: string | null
  /** What it was called then. */
  label: string | null
  details: unknown
  /** Hash of the link before; 64 zeros for the first. */
  previous: string
}

export const firstPrevious = '0'.repeat(64)

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

/** SHA-256, in hex, of the entry and of the hash before it. */
export const hashOf = (entry: AuditEntry): string =>
  createHash('sha256')
    .update(
      canonical([
        entry.seq,
        new Date(entry.at).toISOString(),
        entry.actor,
        entry.action,
        entry.subject ?? null,
        entry.subjectId ?? null,
        entry.label ?? null,
        entry.details ?? null,
        entry.previous,
      ]),
    )
    .digest('hex')

export interface ChainFault {
  seq: number
  fault: 'gap' | 'previous' | 'hash'
}

/**
 * Checks consecutive entries that follow `after`; the first broken link is named.
 * A log is read in pages: hand the last entry of one page to the next.
 */
export function checkChain(
  entries: readonly (AuditEntry & { hash: string })[],
  after: { seq: number; hash: string } = { seq: 0, hash: firstPrevious },
): ChainFault | null {
  let last = after
  for (const entry of entries) {
    if (entry.seq !== last.seq + 1) return { seq: last.seq + 1, fault: 'gap' }
    if (entry.previous !== last.hash) return { seq: entry.seq, fault: 'previous' }
    if (entry.hash !== hashOf(entry)) return { seq: entry.seq, fault: 'hash' }
    last = entry
  }
  return null
}
