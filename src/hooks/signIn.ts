import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

import { APIError, AuthenticationError, type CollectionAfterLoginHook, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'

import { limitsOf } from '../access/limitsOf.ts'
import { clientAddressOf } from '../clientAddress.ts'
import { signInRefused } from '../i18n/password.ts'
import { say, type Text } from '../i18n/text.ts'
import { localeOf } from '../refusal.ts'

const derive = promisify(pbkdf2)

/** As Payload stores passwords now, and as it did before. */
const CURRENT = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, keyLength: 32 }
const LEGACY = { prefix: '', iterations: 25_000, keyLength: 512 }

interface Stored {
  hash?: string | null
  salt?: string | null
}

/** Whether a password is the one whose hash is stored. */
export async function isPassword(password: string, { hash, salt }: Stored): Promise<boolean> {
  if (!hash || !salt) return false
  const { prefix, iterations, keyLength } = hash.startsWith(CURRENT.prefix) ? CURRENT : LEGACY
  const stored = Buffer.from(hash.slice(prefix.length), 'hex')
  const derived = await derive(password, salt, iterations, keyLength, 'sha256')
  return stored.length === derived.length && timingSafeEqual(stored, derived)
}

/** 429 with the time to wait. */
export function tooManyAttempts(text: Text, seconds: number, req: PayloadRequest): Error {
  const error = new APIError(say(text, localeOf(req), { seconds }), 429, undefined, true)
  req.responseHeaders = new Headers({ ...Object.fromEntries(req.responseHeaders ?? []), 'retry-after': String(seconds) })
  return error
}

/** The same, in turn with whoever else tries one, and with as much work where no password is stored. */
async function tryPassword(password: string, stored: Stored | null, req: PayloadRequest): Promise<boolean> {
  const work = stored?.hash ? () => isPassword(password, stored) : () => derive(password, randomBytes(32), CURRENT.iterations, CURRENT.keyLength, 'sha256').then(() => false)
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
  const user = await req.payload.db.findOne<{ id: number | string } & Stored>({ collection: 'users', where: { email: { equals: email } }, req })
  if (!(await tryPassword(password, user, req))) throw new AuthenticationError(req.t)
  return args
}

const afterSignIn: CollectionAfterLoginHook = ({ user, req }) => {
  limitsOf(req.payload).signedIn(emailOf(user), clientAddressOf(req))
}

export const signInHooks = { beforeSignIn, afterSignIn }
