import { createHash } from 'node:crypto'

/** What the database keeps of the token in a link that sets a new password: a copy of it opens no account. */
export const resetTokenDigest = (token: string): string => createHash('sha256').update(`reset password ${token}`).digest('hex')
