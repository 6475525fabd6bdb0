import { operatorText } from '../i18n/operator.ts'
import { accountOf, setPassword } from '../operations/setPassword.ts'
import { operate } from './operate.ts'

/** `npm run admin:password -- EMAIL [--generate] [--lang vi|en]`: sets the password of an account, when nobody can any more. */
process.exitCode = await operate(process.argv.slice(2), operatorText.usagePassword, async ({ payload, req, email, newPassword }) => {
  // Nobody should think up a password for an account that there is not.
  if ((await accountOf(payload, req, email)) === null) return { text: operatorText.noAccount, params: { email } }
  const password = await newPassword()
  if (typeof password !== 'string') return password
  return (await setPassword(payload, req, email, password)) ?? { done: operatorText.passwordSet, password }
})
process.exit()
