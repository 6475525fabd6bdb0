import { caseFaults, type CaseFaultCode } from '../../i18n/caseFaults.ts'
import { pick, say, type Locale, type Text } from '../../platform/text.ts'

/** One thing that is wrong in a case file: where, what, and what was expected. */
export interface CaseFault {
  /** `$.commitments[0].windows[0].rrule`; for what is no place in the file, its name. */
  readonly path: string
  readonly code: CaseFaultCode
  readonly params?: Readonly<Record<string, string | number | Text>>
}

/** The fault as one line: path, then what is wrong and what was expected. */
export const faultLine = (fault: CaseFault, locale: Locale): string => `${fault.path}: ${caseFaultWords(fault, locale)}`

/** What is wrong and what was expected, for who stands at the place already. */
export function caseFaultWords({ code, params = {} }: CaseFault, locale: Locale): string {
  const worded = Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? pick(value, locale) : value])
  return say(caseFaults[code], locale, Object.fromEntries(worded))
}
