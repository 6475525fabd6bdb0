import { publishDue } from '../src/operations/publishing/publishDue.ts'
import type { Job } from './job.ts'

export const publishDueJob: Job = {
  name: 'publish-due',
  cron: '* * * * *',
  catchUp: true,
  async run({ payload, now }) {
    const { published, refused, failed } = await publishDue(payload, now)
    return `${published} published, ${refused} refused${failed === 0 ? '' : `, ${failed} failed`}`
  },
}
