/** The languages people read: Vietnamese first, English complete beside it. */
export const locales = ['vi', 'en'] as const
export type Locale = (typeof locales)[number]

/** One text in every language. The same shape that Payload takes for labels. */
export type Text = Readonly<Record<Locale, string>>

export type TextParams = Readonly<Record<string, string | number>>

/** What is there in the reader's language: the one place where a language is chosen. Texts, or anything that stands by language. */
export const pick = <Value>(byLocale: Readonly<Record<Locale, Value>>, locale: Locale): Value => byLocale[locale]

/**
 * The text in one language with its `{placeholders}` filled in.
 * A placeholder without a value stays as it is, so that a missing value is seen.
 */
export function say(text: Text, locale: Locale, params: TextParams = {}): string {
  return pick(text, locale).replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
}
