import type { Period } from '../figures/periods.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { spanWords } from './spans.ts'

const month: Text = { vi: 'Tháng {n}', en: '{name}' }
const englishMonths = 'January February March April May June July August September October November December'.split(' ')
const quarters: Text = { vi: 'Quý {n}', en: 'Quarter {n}' }
const halves = {
  H1: { vi: '6 tháng đầu năm', en: 'First half' },
  H2: { vi: '6 tháng cuối năm', en: 'Second half' },
} as const satisfies Record<string, Text>
const year: Text = { vi: 'Cả năm', en: 'Whole year' }
const roman = ['I', 'II', 'III', 'IV']

type NamedPeriod = Pick<Period, 'kind'>

/** A period without its year: “Tháng 3”, “Quý I”, “6 tháng đầu năm”, “Cả năm”. */
export function periodKindName({ kind }: NamedPeriod, locale: Locale): string {
  const n = Number(kind.slice(1))
  if (kind === 'Y') return pick(year, locale)
  if (kind === 'H1' || kind === 'H2') return pick(halves[kind], locale)
  return kind.startsWith('M')
    ? say(month, locale, { n, name: englishMonths[n - 1]! })
    : say(quarters, locale, { n: locale === 'vi' ? roman[n - 1]! : n })
}

const ofYear: Text = { vi: '{name} năm {year}', en: '{name} {year}' }
const wholeYear: Text = { vi: 'Năm {year}', en: '{year}' }

/** The same with its year and its days: “Quý I năm 2026 (15/12/2025 – 14/03/2026)”. */
export function shortPeriodName(period: Period, locale: Locale): string {
  const { kind, year: of, start, end } = period
  const name = kind === 'Y' ? say(wholeYear, locale, { year: of }) : say(ofYear, locale, { name: periodKindName(period, locale), year: of })
  return `${name} (${spanWords(start, end)})`
}
