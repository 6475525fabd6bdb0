import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/** As Payload stores passwords now, and as it did before. */
const CURRENT = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, keyLength: 32 }
const LEGACY = { prefix: '', iterations: 25_000, keyLength: 512 }

/** What a user's document keeps of a password; both are empty where none is set. */
export interface StoredPassword {
  hash?: string | null
  salt?: string | null
}

/** Whether a password is the one whose hash is stored. */
export async function isPassword(password: string, { hash, salt }: StoredPassword): Promise<boolean> {
  if (!hash || !salt) return false
  const { prefix, iterations, keyLength } = hash.startsWith(CURRENT.prefix) ? CURRENT : LEGACY
  const stored = Buffer.from(hash.slice(prefix.length), 'hex')
  const derived = await derive(password, salt, iterations, keyLength, 'sha256')
  return stored.length === derived.length && timingSafeEqual(stored, derived)
}

/** The work of a comparison, for an account that does not exist: how long an answer takes tells nothing. */
export async function compareWithNone(password: string): Promise<false> {
  await derive(password, randomBytes(32), CURRENT.iterations, CURRENT.keyLength, 'sha256')
  return false
}
