import { mendClock } from '../src/operations/installation/mendClock.ts'
import type { Job } from './job.ts'

/** Looks for marks that a clock left behind which was ahead. */
export const mendClockJob: Job = {
  name: 'mend-clock',
  cron: '* * * * *',
  catchUp: true,
  run: async ({ payload, now }) => `${await mendClock(payload, now)} times put back`,
}
