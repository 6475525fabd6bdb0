import type { Payload, PayloadRequest } from 'payload'

import { instantToStore } from '../fields/instants.ts'
import type { AuditAct } from '../i18n/auditActs.ts'
import { operatorOf } from './asOperator.ts'
import { noteChange } from './changes.ts'
import { inOrder } from './inOrder.ts'
import { beginning, linkAfter, signingKeyOf, type AuditEntry, type Told } from '../auditChain.ts'

export interface Act {
  action: AuditAct
  subject?: string
  subjectId?: string | number
  label?: string
  details?: unknown
  /** The document before and after, for those who listen in this process; not part of the log. */
  docs?: readonly Readonly<Record<string, unknown>>[]
}

/** Who is behind a request, as the log will read for ever. */
const actorOf = (req: Partial<PayloadRequest>): Pick<Told, 'actor' | 'actorId'> => {
  const user = req.user as { id: unknown; email?: string; name?: string } | null | undefined
  if (!user) return { actor: operatorOf(req) ?? 'system', actorId: null }
  return { actor: user.name ? `${user.name} <${user.email ?? ''}>` : (user.email ?? 'unknown'), actorId: String(user.id) }
}

/**
 * Appends one link to the audit chain, inside the request's transaction: the act and its
 * entry stand or fall together. Transactions that write are taken one at a time
 * (see src/database.ts), and so are appends within one: the last link read is the last there is. Gives back its number.
 */
export const appendAuditEntry = (payload: Payload, req: Partial<PayloadRequest>, act: Act, now: number): Promise<number> =>
  inOrder(payload, req, () => append(payload, req, act, now))

async function append(payload: Payload, req: Partial<PayloadRequest>, act: Act, now: number): Promise<number> {
  const { docs } = await payload.db.find<Pick<AuditEntry, 'seq' | 'hash' | 'signature'>>({
    collection: 'audit-log',
    select: { seq: true, hash: true, signature: true },
    sort: '-seq',
    limit: 1,
    pagination: false,
    req,
  })
  const told: Told = {
    at: instantToStore(now),
    ...actorOf(req),
    action: act.action,
    subject: act.subject ?? null,
    subjectId: act.subjectId === undefined ? null : String(act.subjectId),
    label: act.label ?? null,
    details: act.details ?? null,
  }
  const entry = linkAfter(docs[0] ?? beginning, told, signingKeyOf(payload.secret))
  await payload.db.create({ collection: 'audit-log', data: { ...entry }, req, returning: false })
  await noteChange(payload, req, {
    seq: entry.seq, action: entry.action, subject: entry.subject, subjectId: entry.subjectId, docs: act.docs ?? null,
  })
  return entry.seq
}
