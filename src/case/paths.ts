import { shown } from '../i18n/refusals.ts'

/** The path of a key: `.key` where that can be read back, `["…"]` for every other key. */
export const keyPath = (at: string, key: string): string =>
  /^[A-Za-z_$][\w$]{0,80}$/.test(key) ? `${at}.${key}` : `${at}[${quoted(key)}]`

export const itemPath = (at: string, index: number): string => `${at}[${index}]`

/** Foreign text in quotes: short and on one line. */
export const quoted = (text: string): string => `"${shown(text)}"`

/** What was found, in a few characters. */
export function described(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return '[…]'
  return typeof value === 'object' && value !== null ? '{…}' : shown(String(value))
}
