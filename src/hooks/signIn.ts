import { AuthenticationError, type CollectionAfterLoginHook, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'

import { limitsOf } from '../access/limitsOf.ts'
import { compareWithNone, isPassword, type StoredPassword } from '../access/storedPassword.ts'
import { tooManyAttempts } from '../access/tooManyAttempts.ts'
import { clientAddressOf } from '../platform/clientAddress.ts'
import { signInRefused } from '../i18n/password.ts'

/** Whether a password opens an account, in turn with other attempts, and with as much work where no password is stored. */
async function tryPassword(password: string, stored: StoredPassword | null, req: PayloadRequest): Promise<boolean> {
  const work = stored?.hash ? () => isPassword(password, stored) : () => compareWithNone(password)
  const right = await limitsOf(req.payload).trying(clientAddressOf(req), work)
  if (right === null) throw tooManyAttempts(signInRefused.waitForMail, 1, req)
  return right
}

const emailOf = (data: unknown): string => {
  const { email } = (data ?? {}) as { email?: unknown }
  return typeof email === 'string' ? email.toLowerCase().trim() : ''
}

/**
 * Before somebody is let in: how often it may be tried, and as much work for an account that is not there as for one
 * that is. What is wrong ends here, before Payload tries it again: a flood of guesses keeps its place in the row.
 */
const beforeSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const name = operation as string
  if (name === 'resetPassword') {
    const wait = limitsOf(req.payload).resetLink(clientAddressOf(req))
    if (wait > 0) throw tooManyAttempts(signInRefused.wait, wait, req)
  }
  if (name !== 'login') return args
  const { data } = args as { data?: { email?: unknown; password?: unknown } }
  const email = emailOf(data)
  const wait = limitsOf(req.payload).signIn(email, clientAddressOf(req))
  if (wait > 0) throw tooManyAttempts(signInRefused.wait, wait, req)
  const password = data?.password
  // Payload says which of the two is missing.
  if (email === '' || typeof password !== 'string' || password === '') return args
  const user = await req.payload.db.findOne<{ id: number | string } & StoredPassword>({
    collection: 'users',
    where: { email: { equals: email } },
    req,
  })
  if (!(await tryPassword(password, user, req))) throw new AuthenticationError(req.t)
  return args
}

const afterSignIn: CollectionAfterLoginHook = ({ user, req }) => {
  limitsOf(req.payload).signedIn(emailOf(user), clientAddressOf(req))
}

export const signInHooks = { beforeSignIn, afterSignIn }
