import { operatorText } from '../i18n/operator.ts'
import { makeAdmin } from '../operations/accounts/makeAdmin.ts'
import { findAccount } from '../operations/accounts/setPassword.ts'
import { runOperatorCommand } from './operate.ts'

/** `npm run admin:create -- EMAIL [--generate] [--lang vi|en]`: makes an administrator, or makes one of an account that there is. */
process.exitCode = await runOperatorCommand(process.argv.slice(2), operatorText.usageCreate, async ({ req, email, newPassword }) => {
  const password = (await findAccount(req, email)) === null ? await newPassword() : ''
  if (typeof password !== 'string') return password
  const made = await makeAdmin(req, email, password)
  if (!made.ok) return made.refusal
  return made.how === 'created' ? { done: operatorText.created, password } : { done: operatorText[made.how] }
})
process.exit()
