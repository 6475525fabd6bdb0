import { tellOfDuties } from '../src/operations/duties/tellOfDuties.ts'
import type { Job } from './job.ts'

const name = 'remind-duties'

/** In the morning, so that what falls due today is read today. */
export const remindDutiesJob: Job = {
  name,
  cron: '0 7 * * *',
  catchUp: true,
  async run({ payload, now, stillHolds }) {
    const { ahead, overdue } = await tellOfDuties(payload, { job: name, stillHolds }, now)
    return `${ahead} bodies told of duties due soon, ${overdue} of overdue ones`
  },
}
