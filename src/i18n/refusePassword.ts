import type { Refusal } from '../platform/refusal.ts'
import { weaknessOf, type PasswordOwner } from '../rules/password.ts'
import { passwordRefused } from './password.ts'

/** Why a password cannot be set, in words, or null. */
export function refusePassword(password: string, owner: PasswordOwner): Refusal | null {
  const weakness = weaknessOf(password, owner)
  return weakness === null ? null : { text: passwordRefused[weakness], path: 'password' }
}
