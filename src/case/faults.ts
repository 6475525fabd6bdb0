import { caseFaults, type FaultCode } from '../i18n/caseFaults.ts'
import { say, type Locale, type Text } from '../i18n/text.ts'

/** One thing that is wrong in a case file: where, what, and what was expected. */
export interface Fault {
  /** `$.commitments[0].windows[0].rrule`; for what is no place in the file, its name. */
  readonly path: string
  readonly code: FaultCode
  readonly params?: Readonly<Record<string, string | number | Text>>
}

/** The fault as one line: path, then what is wrong and what was expected. */
export function faultLine({ path, code, params = {} }: Fault, locale: Locale): string {
  const told = Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value])
  return `${path}: ${say(caseFaults[code], locale, Object.fromEntries(told))}`
}
