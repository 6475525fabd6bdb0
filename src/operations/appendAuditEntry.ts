import type { Payload, PayloadRequest } from 'payload'

import { instantToStore } from '../fields/instants.ts'
import { fold } from '../fields/search.ts'
import { noteChange } from './changes.ts'
import { firstPrevious, hashOf, type AuditEntry } from '../auditChain.ts'

export interface Act {
  action: string
  subject?: string
  subjectId?: string | number
  label?: string
  details?: unknown
  /** The document before and after, for those who listen in this process; not part of the log. */
  docs?: readonly Readonly<Record<string, unknown>>[]
}

/** Who is behind a request, as the log will read for ever. */
const actorOf = (req: Partial<PayloadRequest>): string => {
  const user = req.user as { email?: string; name?: string } | null | undefined
  if (!user) return 'system'
  return user.name ? `${user.name} <${user.email ?? ''}>` : (user.email ?? 'unknown')
}

/**
 * Appends one link to the audit chain, inside the request's transaction: the act and its
 * entry stand or fall together. Transactions that write are taken one at a time
 * (see src/database.ts), so the last link read here is the last there is.
 */
export async function appendAuditEntry(
  payload: Payload,
  req: Partial<PayloadRequest>,
  act: Act,
  now: number,
): Promise<void> {
  const { docs } = await payload.db.find<AuditEntry & { hash: string }>({
    collection: 'audit-log',
    sort: '-seq',
    limit: 1,
    pagination: false,
    req,
  })
  const last = docs[0]
  const entry: AuditEntry = {
    seq: (last?.seq ?? 0) + 1,
    at: instantToStore(now),
    actor: actorOf(req),
    action: act.action,
    subject: act.subject ?? null,
    subjectId: act.subjectId === undefined ? null : String(act.subjectId),
    label: act.label ?? null,
    details: act.details ?? null,
    previous: last?.hash ?? firstPrevious,
  }
  await payload.db.create({
    collection: 'audit-log',
    data: { ...entry, hash: hashOf(entry), searchText: fold([entry.actor, entry.action, entry.subject, entry.label].join(' ')) },
    req,
  })
  await noteChange(payload, req, {
    seq: entry.seq, action: entry.action, subject: entry.subject, subjectId: entry.subjectId, docs: act.docs ?? null,
  })
}
