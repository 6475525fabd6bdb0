import type { Endpoint } from 'payload'

import { clientAddressOf } from '../platform/clientAddress.ts'
import { wallClock } from '../platform/clock.ts'
import { tooManyAttempts } from '../access/tooManyAttempts.ts'
import { limitsOf } from '../access/limitsOf.ts'
import { signInRefused } from '../i18n/password.ts'
import { sendResetMail } from '../operations/delivery/sendResetMail.ts'

/**
 * POST /api/users/forgot-password `{ email }`, in place of Payload's own, which waits for the mail server
 * inside a transaction. The answer is the same, and as quick, whether there is such an account or not.
 */
export const forgotPasswordEndpoint: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    const body = (await req.json?.().catch(() => null)) as { email?: unknown } | null
    const email = typeof body?.email === 'string' ? body.email.toLowerCase().trim().slice(0, 320) : ''
    const wait = limitsOf(req.payload).resetMail(email, clientAddressOf(req))
    if (wait > 0) throw tooManyAttempts(signInRefused.waitForMail, wait, req)
    setImmediate(() => {
      sendResetMail(req.payload, email, wallClock.now()).catch((err: unknown) =>
        req.payload.logger.error({ err }, 'a mail to reset a password could not be sent'),
      )
    })
    return Response.json({ message: req.t('general:success') })
  },
}
