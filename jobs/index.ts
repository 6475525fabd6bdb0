import type { Env } from '../src/platform/env.ts'
import { auditJob } from './audit.ts'
import { backUpJob } from './back-up.ts'
import { checkMediaJob } from './check-media.ts'
import { fillSlotsJob } from './fill-slots.ts'
import { forgetDeliveriesJob } from './forget-deliveries.ts'
import type { Job } from './job.ts'
import { mendClockJob } from './mend-clock.ts'
import { publishDueJob } from './publish-due.ts'
import { remindReportsJob } from './remind-reports.ts'
import { remindDutiesJob } from './remind-duties.ts'
import { sendOutboxJob } from './send-outbox.ts'
import { sendWebhooksJob } from './send-webhooks.ts'
import { verifyAuditLogJob } from './verify-audit-log.ts'

/** In the order in which they catch up at start: slots first, so that the audit sees them. */
export const jobs: readonly Job[] = [
  mendClockJob,
  fillSlotsJob,
  publishDueJob,
  auditJob,
  remindReportsJob,
  remindDutiesJob,
  sendOutboxJob,
  sendWebhooksJob,
  verifyAuditLogJob,
  forgetDeliveriesJob,
  checkMediaJob,
]

/** Those, and what this environment asks for beside them. */
export const jobsOf = ({ backupDir, backupAt }: Env): readonly Job[] =>
  backupDir === undefined ? jobs : [...jobs, backUpJob(backupDir, backupAt)]
