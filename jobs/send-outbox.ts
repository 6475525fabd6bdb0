import { sendOutbox } from '../src/operations/delivery/sendOutbox.ts'
import type { Job } from './job.ts'

export const sendOutboxJob: Job = {
  name: 'send-outbox',
  cron: '* * * * *',
  catchUp: true,
  async run({ payload, env, clock, mayGoOn }) {
    const send = ({ messageId, ...mail }: { messageId: string; to: string; subject: string; text: string }) =>
      payload.sendEmail({ ...mail, messageId })
    const { mails, failed, notices } = await sendOutbox(payload, { send, serverUrl: env.serverUrl }, clock, mayGoOn)
    return `${notices} notices in ${mails} mails, ${failed} failed`
  },
}
