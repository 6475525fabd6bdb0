import { randomBytes } from 'node:crypto'

import type { Payload } from 'payload'

import { instantToStore } from '../../documents/instants.ts'
import { resetMail } from '../../i18n/password.ts'
import { say, type Locale } from '../../platform/text.ts'
import { HOUR, type Instant } from '../../obligations/index.ts'
import { resetTokenDigest } from '../../platform/resetToken.ts'

/**
 * Sends a link to set a new password, when there is such an account. One short write; the mail is sent when
 * that is over, so that a slow mail server holds up nobody.
 */
export async function sendResetMail(
  payload: Payload,
  email: string,
  now: Instant,
  newToken = () => randomBytes(20).toString('hex'),
): Promise<void> {
  const user = await payload.db.findOne<{ id: number | string; email: string; language?: Locale | null }>({
    collection: 'users',
    where: { email: { equals: email } },
  })
  if (user === null) return
  const token = newToken()
  await payload.db.updateOne({
    collection: 'users',
    id: user.id,
    data: { resetPasswordToken: resetTokenDigest(token), resetPasswordExpiration: instantToStore(now + HOUR) },
    returning: false,
  })
  const locale = user.language === 'en' ? 'en' : 'vi'
  const { routes, admin, serverURL } = payload.config
  const link = `${serverURL}${routes.admin}${admin.routes.reset}/${token}`
  await payload.sendEmail({
    to: user.email,
    subject: say(resetMail.subject, locale),
    text: say(resetMail.body, locale, { email: user.email, link }),
  })
}
