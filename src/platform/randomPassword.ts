import { randomBytes } from 'node:crypto'

/** A password that nobody guesses and anybody can type: 96 bits. */
export const randomPassword = (): string => randomBytes(12).toString('base64url')
