import { dictionary } from '@zxcvbn-ts/language-common'

export const LEAST_PASSWORD_LENGTH = 12

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '')

/** Those among the commonest passwords that are long enough to be accepted otherwise. */
const common = new Set(
  (dictionary['passwords-common'] as readonly string[]).filter((one) => one.length >= LEAST_PASSWORD_LENGTH).map(plain),
)

/** One piece again and again, or a run along the keyboard or the alphabet. */
function isPattern(password: string): boolean {
  const text = plain(password)
  if (/^(.{1,4}?)\1+$/.test(text) || new Set(text).size < 4) return true
  return ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'].some(
    (run) => run.includes(text) || [...run].reverse().join('').includes(text),
  )
}

/** Whose password it is, as far as that is known. */
export interface PasswordOwner {
  name?: string | null
  email?: string | null
}

export type PasswordWeakness = 'tooShort' | 'own' | 'common'

/** Why a password cannot be set, or null. */
export function weaknessOf(password: string, { name, email }: PasswordOwner): PasswordWeakness | null {
  if ([...password].length < LEAST_PASSWORD_LENGTH) return 'tooShort'
  const text = plain(password)
  const own = [name ?? '', email ?? '', (email ?? '').split('@')[0]!].map(plain).filter((one) => one.length >= 4)
  if (own.some((one) => text === one || text.replace(/\d+$/, '') === one)) return 'own'
  return common.has(text) || common.has(text.replace(/\d{1,4}$/, '')) || isPattern(password) ? 'common' : null
}
