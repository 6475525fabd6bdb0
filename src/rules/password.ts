import { dictionary } from '@zxcvbn-ts/language-common'

import { passwordRefused } from '../i18n/password.ts'
import type { Refusal } from '../refusal.ts'

export const LEAST_PASSWORD_LENGTH = 12

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').replace(/[^a-z0-9]/g, '')

/** Those among the commonest passwords that are long enough to be accepted otherwise. */
const common = new Set((dictionary['passwords-common'] as readonly string[]).filter((one) => one.length >= LEAST_PASSWORD_LENGTH).map(plain))

/** One piece again and again, or a run along the keyboard or the alphabet. */
function isPattern(password: string): boolean {
  const text = plain(password)
  if (/^(.{1,4}?)\1+$/.test(text) || new Set(text).size < 4) return true
  return ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'].some((run) => run.includes(text) || [...run].reverse().join('').includes(text))
}

/** Why a password cannot be set, or null. `person` is whose it is, as far as that is known. */
export function refusePassword(password: string, person: { name?: string | null; email?: string | null }): Refusal | null {
  const refuse = (text: Refusal['text']): Refusal => ({ text, path: 'password' })
  if ([...password].length < LEAST_PASSWORD_LENGTH) return refuse(passwordRefused.tooShort)
  const text = plain(password)
  const own = [person.name ?? '', person.email ?? '', (person.email ?? '').split('@')[0]!].map(plain).filter((one) => one.length >= 4)
  if (own.some((one) => text === one || text.replace(/\d+$/, '') === one)) return refuse(passwordRefused.own)
  return common.has(text) || common.has(text.replace(/\d{1,4}$/, '')) || isPattern(password) ? refuse(passwordRefused.common) : null
}
