import type { Payload, PayloadRequest } from 'payload'

import { inTransaction } from '../../database/inTransaction.ts'
import { liveLedger, readAnew, type LiveLedger } from '../../ledger/liveLedger.ts'
import type { Instant } from '../../obligations/index.ts'
import type { AuditReport } from './auditReport.ts'
import { recordVerdicts } from './recordVerdicts.ts'

export interface AuditOptions {
  /** The instant to judge at. */
  now: Instant
  req?: PayloadRequest
  /** Asked inside the transaction: false when another instance has taken over; then nothing is written. */
  stillHolds?: (req: PayloadRequest) => Promise<boolean>
}

/**
 * The auditor: reads all facts, judges, writes the ledger, raises and ends shortfalls, queues notices and appends to
 * the audit log. The facts are read before the transaction, and in it only what was written since: others save
 * meanwhile. Where nothing changed it writes nothing. Null when `stillHolds` said no.
 */
export async function runAudit(payload: Payload, { now, req: given, stillHolds }: AuditOptions): Promise<AuditReport | null> {
  const upToDate = await readAnew(payload, now)
  let live: LiveLedger | null = null
  const report = await inTransaction(given ?? payload, async (req) => {
    if (stillHolds && !(await stillHolds(req))) return null
    live = await upToDate()
    return recordVerdicts({ req, live, now }, 'all')
  })
  if (report !== null) (live as LiveLedger | null)?.markAudited()
  return report
}

/** The same for what changes have touched since the last audit of this process, from the facts at hand. */
export async function auditChanges(payload: Payload, now: Instant): Promise<AuditReport> {
  // Opened before anybody has to wait for it.
  await liveLedger(payload, now)
  let live: LiveLedger | null = null
  const report = await inTransaction(payload, async (req) => {
    live = await liveLedger(payload, now)
    return recordVerdicts({ req, live, now }, live.unaudited)
  })
  ;(live as LiveLedger | null)?.markAudited()
  return report
}
