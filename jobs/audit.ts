import { runAudit } from '../src/operations/audit/runAudit.ts'
import type { Job } from './job.ts'

/** Judges everything: time alone changes verdicts, so it rings even when nobody has touched anything. */
export const auditJob: Job = {
  name: 'audit',
  cron: '*/15 * * * *',
  catchUp: true,
  async run({ payload, now, stillHolds }) {
    const report = await runAudit(payload, { now, stillHolds })
    if (report === null) return 'another instance took over'
    const { obligations, created, updated, removed, shortfalls, notices } = report
    return `${obligations} obligations: ${created} new, ${updated} changed, ${removed} removed; ${shortfalls.raised} shortfalls raised, ${shortfalls.ended} ended; ${notices} notices`
  },
}
