import { checkAuditLog } from '../src/operations/checkAuditLog.ts'
import { faultWords } from '../src/reports/auditHead.ts'
import type { Job } from './job.ts'

export const verifyAuditLogJob: Job = {
  name: 'verify-audit-log',
  cron: '20 3 * * *',
  catchUp: true,
  async run({ payload, now }) {
    const { head, faults } = await checkAuditLog(payload, now)
    if (faults.length > 0) throw new Error(faults.map((fault) => faultWords(fault, 'en')).join(' '))
    return `${head.seq} links hold`
  },
}
