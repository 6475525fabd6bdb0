import type { AnswerablePeriod } from '../obligations/index.ts'
import { dueWords } from './deadline.ts'
import { spanWords } from './spans.ts'
import { say, type Locale, type Text } from '../platform/text.ts'

const dueOn: Text = { vi: 'hạn {day}', en: 'due {day}' }

/** A period as people tell it from others: “Quý I (15/12/2025 – 14/03/2026, hạn 20/03/2026)”. */
export function periodWords(
  { label, windowStart, windowEnd, due }: Omit<AnswerablePeriod, 'commitment' | 'start'>,
  locale: Locale,
): string {
  const when = `${spanWords(windowStart, windowEnd)}, ${say(dueOn, locale, { day: dueWords(due) })}`
  return label === null ? when : `${label} (${when})`
}
