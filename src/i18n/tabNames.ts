import { historyText } from './history.ts'
import { locales, type Locale, type Text } from './text.ts'

/** Tabs of a document's page: Payload asks for their names by key. */
const names = {
  history: historyText.tab,
  entry: historyText.content,
  verdict: { vi: 'Kết quả đánh giá', en: 'Verdict' },
} as const satisfies Record<string, Text>

export const tabNames = Object.fromEntries(
  locales.map((locale) => [locale, { dinhKy: Object.fromEntries(Object.entries(names).map(([key, text]) => [key, text[locale]])) }]),
) as Record<Locale, { dinhKy: Record<keyof typeof names, string> }>
