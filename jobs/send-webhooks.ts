import { sendWebhooks } from '../src/operations/sendWebhooks.ts'
import type { Job } from './job.ts'

export const sendWebhooksJob: Job = {
  name: 'send-webhooks',
  cron: '*/10 * * * * *',
  catchUp: true,
  async run({ payload, env, now }) {
    const { sent, failed } = await sendWebhooks(payload, { fetch, base: `${env.serverUrl}/public/v1`, privateAllowed: env.privateWebhooks }, now)
    return `${sent} sent, ${failed} failed`
  },
}
