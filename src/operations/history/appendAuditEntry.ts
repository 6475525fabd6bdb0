import type { PayloadRequest } from 'payload'

import type { DbRequest } from '../../database/read.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { AuditAct } from '../../i18n/auditActs.ts'
import { operatorOf } from '../accounts/asOperator.ts'
import { noteChange } from '../../changes/changes.ts'
import { afterEarlierWork } from '../../database/afterEarlierWork.ts'
import { changedFacts } from '../../journal/changedFacts.ts'
import { digestOf, type FactVersion } from '../../journal/versions.ts'
import { writeVersions } from '../../journal/writeVersions.ts'
import { CHAIN_START, linkAfter, signingKeyOf, type AuditEntry, type AuditEntryContent } from '../../rules/auditLog/chain.ts'

export interface Act {
  action: AuditAct
  subject?: string
  subjectId?: string | number
  label?: string
  details?: unknown
  /** The versions of facts that the act leaves, where they are known already; else those of what its transaction has written. */
  facts?: readonly FactVersion[]
  /** The document before and after, for those who listen in this process; not part of the log. */
  docs?: readonly Readonly<Record<string, unknown>>[]
  /** The same act goes on in another transaction, for those who listen in this process; not part of the log. */
  unfinished?: boolean
}

/** Who is behind a request, as the log will read for ever. */
const actorOf = (req: Partial<PayloadRequest>): Pick<AuditEntryContent, 'actor' | 'actorId'> => {
  const user = req.user as { id: unknown; email?: string; name?: string } | null | undefined
  if (!user) return { actor: operatorOf(req) ?? 'system', actorId: null }
  return { actor: user.name ? `${user.name} <${user.email ?? ''}>` : (user.email ?? 'unknown'), actorId: String(user.id) }
}

/**
 * Appends one link to the audit chain, inside the request's transaction: the act and its
 * entry stand or fall together. Transactions that write are taken one at a time
 * (see src/database/adapter.ts), and so are appends within one: the last link read is the last there is. Gives back its number.
 */
export const appendAuditEntry = (req: DbRequest, act: Act, now: number): Promise<number> =>
  afterEarlierWork(req, () => append(req, act, now))

async function append(req: DbRequest, act: Act, now: number): Promise<number> {
  const versions = act.facts ?? (await changedFacts(req))
  const { docs } = await req.payload.db.find<Pick<AuditEntry, 'seq' | 'hash' | 'signature'>>({
    collection: 'audit-log',
    select: { seq: true, hash: true, signature: true },
    sort: '-seq',
    limit: 1,
    pagination: false,
    req,
  })
  const recorded: AuditEntryContent = {
    at: instantToStore(now),
    ...actorOf(req),
    action: act.action,
    subject: act.subject ?? null,
    subjectId: act.subjectId === undefined ? null : String(act.subjectId),
    label: act.label ?? null,
    details: act.details ?? null,
    facts: digestOf(versions),
  }
  const entry = linkAfter(docs[0] ?? CHAIN_START, recorded, signingKeyOf(req.payload.secret))
  await req.payload.db.create({ collection: 'audit-log', data: { ...entry }, req, returning: false })
  await writeVersions(req, entry, versions)
  await noteChange(req, {
    seq: entry.seq,
    action: entry.action,
    subject: entry.subject,
    subjectId: entry.subjectId,
    docs: act.docs ?? null,
    local: { fields: act.action === 'update' && act.details ? Object.keys(act.details) : null, unfinished: act.unfinished ?? false },
  })
  return entry.seq
}
