import type { Payload, PayloadRequest } from 'payload'

import { instantToStore } from '../fields/instants.ts'
import { fold } from '../fields/search.ts'
import { noteChange } from './changes.ts'
import { inOrder } from './inOrder.ts'
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
 * (see src/database.ts), and so are appends within one: the last link read is the last there is.
 */
export const appendAuditEntry = (payload: Payload, req: Partial<PayloadRequest>, act: Act, now: number): Promise<void> =>
  inOrder(payload, req, () => append(payload, req, act, now))

async function append(payload: Payload, req: Partial<PayloadRequest>, act: Act, now: number): Promise<void> {
  const { docs } = await payload.db.find<Pick<AuditEntry, 'seq'> & { hash: string }>({
    collection: 'audit-log',
    select: { seq: true, hash: true },
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
    returning: false,
  })
  await noteChange(payload, req, {
    seq: entry.seq, action: entry.action, subject: entry.subject, subjectId: entry.subjectId, docs: act.docs ?? null,
  })
}
