import { shownForeign } from '../../i18n/ruleRefusals.ts'

/** A step is an index of a list or a key of an object: `.key` where that can be read back, `["…"]` for every other key. */
function withStep(path: string, step: PropertyKey): string {
  if (typeof step === 'number') return `${path}[${step}]`
  const key = String(step)
  return /^[A-Za-z_$][\w$]{0,80}$/.test(key) ? `${path}.${key}` : `${path}[${quoted(key)}]`
}

/** `$.commitments[0].id` of `['commitments', 0, 'id']`. */
export const pathOf = (steps: readonly PropertyKey[]): string => steps.reduce<string>(withStep, '$')

/** Foreign text in quotes: short and on one line. */
export const quoted = (text: string): string => `"${shownForeign(text)}"`

/** What was found, in a few characters. */
export function described(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return '[…]'
  return typeof value === 'object' && value !== null ? '{…}' : shownForeign(String(value))
}
