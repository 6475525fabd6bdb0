import { sendWebhooks } from '../src/operations/delivery/sendWebhooks.ts'
import type { Job } from './job.ts'

export const sendWebhooksJob: Job = {
  name: 'send-webhooks',
  cron: '*/10 * * * * *',
  catchUp: true,
  async run({ payload, env, clock, mayGoOn }) {
    const { sent, failed } = await sendWebhooks(
      payload,
      { base: `${env.serverUrl}/public/v1`, privateAllowed: env.privateWebhooks },
      clock,
      mayGoOn,
    )
    return `${sent} sent, ${failed} failed`
  },
}
