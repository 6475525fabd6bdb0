import { operatorText } from '../i18n/operator.ts'
import { makeAdmin } from '../operations/makeAdmin.ts'
import { accountOf } from '../operations/setPassword.ts'
import { operate } from './operate.ts'

/** `npm run admin:create -- EMAIL [--generate] [--lang vi|en]`: makes an administrator, or makes one of an account that there is. */
process.exitCode = await operate(process.argv.slice(2), operatorText.usageCreate, async ({ payload, req, email, newPassword }) => {
  const password = (await accountOf(payload, req, email)) === null ? await newPassword() : ''
  if (typeof password !== 'string') return password
  const made = await makeAdmin(payload, req, email, password)
  if (!made.ok) return made.refusal
  return made.how === 'created' ? { done: operatorText.created, password } : { done: operatorText[made.how] }
})
process.exit()
