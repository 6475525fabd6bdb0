import { createHmac, timingSafeEqual } from 'node:crypto'

const signatureOf = (secret: string, key: string): Buffer => createHmac('sha256', secret).update(`calendar feed ${key}`).digest()

/**
 * What opens a calendar feed without a password: its key, signed. The database keeps the key alone,
 * so that a copy of the database opens nothing.
 */
export const feedTokenOf = (secret: string, key: string): string => `${key}.${signatureOf(secret, key).toString('base64url')}`

/** The key in a token that this installation signed; null for any other text. */
export function feedKeyOf(secret: string, token: string): string | null {
  const [key = '', signed = '', ...rest] = token.split('.')
  const given = Buffer.from(signed, 'base64url')
  const right = signatureOf(secret, key)
  return rest.length === 0 && given.length === right.length && timingSafeEqual(given, right) ? key : null
}
