import type { PeriodKind } from '../figures/periods.ts'
import type { Instant } from '../obligations/index.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { onceCode } from '../rules/duties/dutyWindows.ts'
import { dueWords } from './deadline.ts'
import { dutyFrequencyWords } from './duties.ts'
import { periodName } from './reportPeriod.ts'
import { spanWords } from './spans.ts'

/** “Quý I năm 2026”, of the code of a duty's period. */
export function dutyPeriodName(period: string, locale: Locale): string {
  const [, year, kind] = /-(\d{4})-(\w+)$/.exec(period) ?? []
  return period === onceCode || kind === undefined
    ? pick(dutyFrequencyWords.once, locale)
    : periodName({ kind: kind as PeriodKind, year: Number(year) }, locale)
}

interface Dated {
  readonly period: string
  readonly start: Instant
  readonly end: Instant
}

/** The same with its days where the calendar does not tell them: “Quý I năm 2026 (15/12/2025 – 14/03/2026)”. */
export const dutyPeriodWords = ({ period, start, end }: Dated, locale: Locale): string =>
  period.startsWith('civil') ? dutyPeriodName(period, locale) : `${dutyPeriodName(period, locale)} (${spanWords(start, end)})`

const line: Text = { vi: '– {title}, {period}, hạn {due}', en: '– {title}, {period}, due {due}' }
const others: Text = { vi: '– và {n} nhiệm vụ khác', en: '– and {n} more' }

/** So many duties are named in a mail; of the others their number is told. */
const mostNamed = 30

/** Duties one under the other, as a mail lists them. */
export function dutyLines(duties: readonly (Dated & { title: string; dueBy: Instant })[], locale: Locale): string {
  const named = duties.slice(0, mostNamed).map(({ title, dueBy, period }) => {
    const name = dutyPeriodName(period, locale)
    return say(line, locale, { title, period: name, due: dueWords(dueBy) })
  })
  const left = duties.length - named.length
  return [...named, ...(left > 0 ? [say(others, locale, { n: left })] : [])].join('\n')
}
