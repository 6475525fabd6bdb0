import { verifyAuditLog } from '../src/operations/verifyAuditLog.ts'
import type { Job } from './job.ts'

export const verifyAuditLogJob: Job = {
  name: 'verify-audit-log',
  cron: '20 3 * * *',
  catchUp: false,
  async run({ payload }) {
    const { links, fault } = await verifyAuditLog(payload)
    if (fault !== null) throw new Error(`The audit log is broken at entry ${fault.seq} (${fault.fault})`)
    return `${links} links hold`
  },
}
