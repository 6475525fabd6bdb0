import { checkAuditLog } from '../src/operations/history/checkAuditLog.ts'
import { recordFacts } from '../src/operations/history/recordFacts.ts'
import { faultWords } from '../src/reports/auditHead.ts'
import type { Job } from './job.ts'

export const verifyAuditLogJob: Job = {
  name: 'verify-audit-log',
  cron: '20 3 * * *',
  catchUp: true,
  async run({ payload, now }) {
    const outside = await recordFacts(payload, 'outside', now)
    if (outside > 0) payload.logger.warn({ facts: outside }, 'facts were written past this program: the journal has them from now on')
    const { head, faults } = await checkAuditLog(payload, now)
    if (faults.length > 0) throw new Error(faults.map((fault) => faultWords(fault, 'en')).join(' '))
    return `${head.seq} links hold`
  },
}
