import { periodOf, type Calendar, type Period } from './periods.ts'

const CODE = /^(report|civil)-(\d{4})-([A-Z]\d{0,2})$/

/** A period as an address names it: `civil-2026-Q1`. */
export const periodCode = ({ calendar, kind, year }: Pick<Period, 'calendar' | 'kind' | 'year'>): string =>
  `${calendar}-${String(year).padStart(4, '0')}-${kind}`

/** The period that such a code names; null where there is none. */
export function periodFromCode(code: string): Period | null {
  const [, calendar, year, kind] = CODE.exec(code) ?? []
  return calendar === undefined ? null : periodOf({ calendar: calendar as Calendar, kind: kind!, year: Number(year) })
}
