import { operatorText } from '../i18n/operator.ts'
import { findAccount, setPassword } from '../operations/accounts/setPassword.ts'
import { runOperatorCommand } from './operate.ts'

/** `npm run admin:password -- EMAIL [--generate] [--lang vi|en]`: sets the password of an account, when nobody can any more. */
process.exitCode = await runOperatorCommand(process.argv.slice(2), operatorText.usagePassword, async ({ req, email, newPassword }) => {
  // Nobody should think up a password for an account that there is not.
  if ((await findAccount(req, email)) === null) return { text: operatorText.noAccount, params: { email } }
  const password = await newPassword()
  if (typeof password !== 'string') return password
  return (await setPassword(req, email, password)) ?? { done: operatorText.passwordSet, password }
})
process.exit()
