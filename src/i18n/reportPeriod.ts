import type { Period, PeriodKind } from '../figures/periods.ts'
import { localDateOf, type Instant, type LocalDate } from '../obligations/index.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'

const quarter = (roman: string, ordinal: string): Text => ({ vi: `Quý ${roman} năm {year}`, en: `${ordinal} quarter of {year}` })

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

type MonthKind = Extract<PeriodKind, `M${number}`>

const monthNames = Object.fromEntries(
  months.map((en, index): [string, Text] => [
    `M${index + 1}`,
    { vi: `Tháng ${documentNumber(index + 1, 3)} năm {year}`, en: `${en} {year}` },
  ]),
) as Record<MonthKind, Text>

const names: Readonly<Record<PeriodKind, Text>> = {
  ...monthNames,
  Q1: quarter('I', 'First'),
  Q2: quarter('II', 'Second'),
  Q3: quarter('III', 'Third'),
  Q4: quarter('IV', 'Fourth'),
  H1: { vi: '6 tháng đầu năm {year}', en: 'First half of {year}' },
  H2: { vi: '6 tháng cuối năm {year}', en: 'Second half of {year}' },
  Y: { vi: 'Năm {year}', en: 'Year {year}' },
}

const span: Text = { vi: '{name} (từ ngày {first} đến ngày {last})', en: '{name} ({first} to {last})' }

/** Official documents write 01 to 09 for days and 01, 02 for months, so that nothing can be put before them. */
function documentNumber(n: number, plainFrom: number): string {
  return n < plainFrom ? `0${n}` : String(n)
}

/** A day as official documents write it, “14/3/2014”, or in English “14 March 2014”. */
export function documentDay(date: LocalDate, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return locale === 'vi' ? `${documentNumber(day, 10)}/${documentNumber(month, 3)}/${year}` : `${day} ${months[month - 1]!} ${year}`
}

/** The last day before an end: of a midnight, the day that it ends. */
export const lastDayBefore = (end: Instant, locale: Locale): string => documentDay(localDateOf(end - 1), locale)

/** “Quý I năm 2014” */
export const periodName = ({ kind, year }: Pick<Period, 'kind' | 'year'>, locale: Locale): string => say(names[kind], locale, { year })

/** The same inside a sentence: “quý I năm 2014”, “the first quarter of 2014”. */
export function periodInSentence({ kind, year }: Pick<Period, 'kind' | 'year'>, locale: Locale): string {
  const name = say(names[kind], locale, { year })
  if (locale === 'vi') return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
  if (kind === 'Y') return pick({ vi: '', en: `the year ${year}` }, locale)
  return kind.startsWith('M') ? name : `the ${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

/** “Quý I năm 2014 (từ ngày 15/12/2013 đến ngày 14/3/2014)” */
export const periodWithDays = (period: Period, locale: Locale): string =>
  say(span, locale, {
    name: periodName(period, locale),
    first: documentDay(localDateOf(period.start), locale),
    last: lastDayBefore(period.end, locale),
  })

/** The parts of a day as a document's head writes it out: “ngày 05 tháng 02 năm 2026”. */
export function documentDayParts(date: LocalDate, locale: Locale): { day: string; month: string; year: string } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return locale === 'vi'
    ? { day: documentNumber(day, 10), month: documentNumber(month, 3), year: String(year) }
    : { day: String(day), month: months[month - 1]!, year: String(year) }
}
