import { remindReportsDue } from '../src/operations/record/remindReportsDue.ts'
import type { Job } from './job.ts'

/** In the morning, when people begin: what is due is told once. */
export const remindReportsJob: Job = {
  name: 'remind-reports',
  cron: '0 7 * * *',
  catchUp: true,
  run: async ({ payload, now, stillHolds }) => `${await remindReportsDue(payload, now, stillHolds)} reports reminded of`,
}
