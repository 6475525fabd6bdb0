import { findingText } from './findings.ts'
import { historyText } from './history.ts'
import { pick, locales, type Locale, type Text } from '../platform/text.ts'

/** Tabs of a document's page: Payload asks for their names by key. */
const names = {
  history: historyText.tab,
  entry: historyText.content,
  duty: { vi: 'Nhiệm vụ', en: 'Duty' },
  finding: findingText.heading,
  verdict: { vi: 'Kết quả đánh giá', en: 'Verdict' },
} as const satisfies Record<string, Text>

export const tabNames = Object.fromEntries(
  locales.map((locale) => [locale, { dinhKy: Object.fromEntries(Object.entries(names).map(([key, text]) => [key, pick(text, locale)])) }]),
) as Record<Locale, { dinhKy: Record<keyof typeof names, string> }>
