import { fillSlots } from '../src/operations/series/fillSlots.ts'
import type { Job } from './job.ts'

export const fillSlotsJob: Job = {
  name: 'fill-slots',
  cron: '10 2 * * *',
  catchUp: true,
  async run({ payload, now }) {
    const { created, removed, taken } = await fillSlots(payload, now)
    return `${created} slots laid out, ${removed} taken back, ${taken.length} already taken`
  },
}
