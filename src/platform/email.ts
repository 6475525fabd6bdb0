import { createTransport } from 'nodemailer'
import type { EmailAdapter, SendEmailOptions } from 'payload'

import type { Env } from './env.ts'
import { SECOND } from '../obligations/index.ts'

/** Timeouts in milliseconds; a silent server is given up before the next run of the outbox. */
const patience = { connectionTimeout: 10 * SECOND, greetingTimeout: 10 * SECOND, socketTimeout: 30 * SECOND }

/** `Name <box@mail>` → its parts. */
const senderOf = (from: string): { name: string; address: string } => {
  const [, name, address] = /^(.*?)\s*<(.+)>$/.exec(from) ?? [undefined, '', from]
  return { name: name ?? '', address: address ?? from }
}

/**
 * Sends mails by SMTP when there is a server, and writes them to the log otherwise,
 * so that an installation without one still shows what it would have sent.
 */
export const emailOf =
  (env: Pick<Env, 'smtpUrl' | 'mailFrom'>): EmailAdapter =>
  ({ payload }) => {
    const sender = senderOf(env.mailFrom)
    const transport = env.smtpUrl === undefined ? undefined : createTransport({ url: env.smtpUrl, ...patience })
    return {
      name: transport === undefined ? 'log' : 'smtp',
      defaultFromAddress: sender.address,
      defaultFromName: sender.name,
      async sendEmail(message: SendEmailOptions) {
        if (transport === undefined) {
          payload.logger.info({ to: message.to, subject: message.subject }, 'mail, not sent: SMTP_URL is not set')
          payload.logger.debug({ to: message.to, text: message.text }, 'mail text')
          return undefined
        }
        return transport.sendMail({ from: env.mailFrom, ...message })
      },
    }
  }
