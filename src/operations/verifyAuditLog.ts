import type { Payload } from 'payload'

import { checkChain, firstPrevious, type AuditEntry, type ChainFault } from '../auditChain.ts'

const pageSize = 1000

/** Checks the whole chain, a page at a time: how many links hold, and the first that does not. */
export async function verifyAuditLog(payload: Payload): Promise<{ links: number; fault: ChainFault | null }> {
  let last = { seq: 0, hash: firstPrevious }
  for (;;) {
    const { docs } = await payload.db.find<AuditEntry & { hash: string }>({
      collection: 'audit-log',
      where: { seq: { greater_than: last.seq } },
      sort: 'seq',
      limit: pageSize,
      pagination: false,
    })
    const fault = checkChain(docs, last)
    if (fault !== null) return { links: fault.seq - 1, fault }
    if (docs.length === 0) return { links: last.seq, fault: null }
    last = docs[docs.length - 1]!
  }
}
