import type { Payload } from 'payload'

import { instantToStore } from '../../documents/instants.ts'
import { auditLogText } from '../../i18n/auditLog.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { Instant } from '../../obligations/index.ts'
import { faultWords } from '../../reports/auditHead.ts'
import { writeAnchor } from '../../store/auditAnchor.ts'
import { readAuditCheck, writeAuditCheck, type AuditCheck } from '../../store/auditCheck.ts'
import { linkAt } from '../../store/auditLog.ts'
import type { NoticeWords } from '../../i18n/noticeWords.ts'
import { writeNotice } from '../delivery/writeNotice.ts'
import { advanceAnchor } from './advanceAnchor.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { verifyAuditLog, type LogCheck } from './verifyAuditLog.ts'

/**
 * Checks the log and keeps what was found where the database cannot take it back: the admin shows it to
 * auditors and administrators, and they are written to when something is found that was not known.
 */
export async function checkAuditLog(payload: Payload, now: Instant): Promise<LogCheck> {
  const found = await verifyAuditLog(payload)
  const check = (await anchoredAnew(payload, found)) ? { ...found, faults: [] } : found
  const known = identityOf(await readAuditCheck(payload))
  const kept: AuditCheck = { at: instantToStore(now), links: check.head.seq, faults: check.faults }
  if (kept.faults.length > 0 && identityOf(kept) !== known) await queueNotice(payload, kept, now)
  await writeAuditCheck(payload, kept)
  if (kept.faults.length === 0) await advanceAnchor(payload)
  return check
}

/** Which failure it is: figures that grow while it lasts make no other. */
const identityOf = (check: AuditCheck | null): string => (check?.faults ?? []).map(({ kind, seq }) => `${kind}@${seq}`).join()

/**
 * A server that joins others on one MongoDB has no anchor yet: it begins one where every link since the
 * first signature is signed. An embedded database has one server, whose anchor does not come and go.
 */
async function anchoredAnew(payload: Payload, { head, faults }: LogCheck): Promise<boolean> {
  if (payload.db.name !== 'mongoose' || faults.length !== 1 || faults[0]!.kind !== 'noAnchor') return false
  const last = await linkAt(payload, head.seq)
  await writeAnchor(payload, { ...head, at: last?.at ?? null })
  payload.logger.warn({ seq: head.seq, hash: head.hash }, 'this server had no anchor of the audit log: it begins one here')
  return true
}

/** Into the outbox, addressed to no organization: auditors and administrators alone. */
async function queueNotice(payload: Payload, check: AuditCheck, now: Instant): Promise<void> {
  const wordsIn = (locale: Locale): NoticeWords => ({
    subject: pick(auditLogText.noticeSubject, locale),
    body: [...check.faults.map((fault) => faultWords(fault, locale)), pick(auditLogText.whatToDo, locale)].join('\n  '),
  })
  await inTransaction(payload, (req) => writeNotice(req, { key: `audit-log#${now}#${identityOf(check)}`, kind: 'logBroken' }, wordsIn, now))
}
