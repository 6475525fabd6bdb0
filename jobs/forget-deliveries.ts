import { forgetDeliveries } from '../src/operations/delivery/forgetDeliveries.ts'
import type { Job } from './job.ts'

export const forgetDeliveriesJob: Job = {
  name: 'forget-deliveries',
  cron: '40 3 * * *',
  catchUp: false,
  run: async ({ payload, now }) => `${await forgetDeliveries(payload, now)} forgotten`,
}
