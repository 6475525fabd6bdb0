import type { Payload } from 'payload'

import { CHAIN_START, headOf } from '../../rules/auditLog/chain.ts'
import type { LogFault, LogFaultKind } from '../../rules/auditLog/fault.ts'
import type { Instant } from '../../obligations/index.ts'
import { restoreGuards } from '../../database/appendOnlyTables.ts'
import { readAnchor, writeAnchor, type Accepted, type Anchor } from '../../store/auditAnchor.ts'
import { digestUpTo, lastLink } from '../../store/auditLog.ts'
import { appendAuditEntry } from './appendAuditEntry.ts'
import { inTransaction } from '../../database/inTransaction.ts'

/** Those that another anchor ends. After any other the chain itself is broken, and stays so. */
const ofTheAnchor: readonly LogFaultKind[] = ['cut', 'other', 'noAnchor', 'signature', 'guard']

/**
 * Accepts a log as it stands, on the word of whoever commands the server: the anchor is set to its end,
 * the guards are put back, and the log tells what was wrong. Where the chain itself is broken, its rows
 * are kept as they stand by a digest: they are not judged again, and cannot change unnoticed either.
 */
export async function acceptAuditLog(payload: Payload, faults: readonly LogFault[], now: Instant): Promise<void> {
  const last = await lastLink({ payload })
  const head = headOf(last ?? CHAIN_START)
  const before = await readAnchor(payload)
  const known = before === null || before === 'unreadable' ? null : before
  const accepted: Accepted | undefined = faults.every(({ kind }) => ofTheAnchor.includes(kind))
    ? known?.accepted
    : { ...head, ...(await digestUpTo(payload, head.seq)) }
  await restoreGuards(payload)
  await writeAnchor(payload, { ...head, at: last?.at ?? null, accepted })
  const details = { faults, anchored: known === null ? null : pointOf(known), now: pointOf(head) }
  await inTransaction(payload, (req) => appendAuditEntry(req, { action: 'acceptAuditLog', subject: 'audit-log', details }, now))
}

const pointOf = ({ seq, hash }: Pick<Anchor, 'seq' | 'hash'>) => ({ seq, hash })
