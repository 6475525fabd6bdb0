import { pick, type Locale, type Text } from '../platform/text.ts'

const and: Text = { vi: 'và', en: 'and' }
const or: Text = { vi: 'hoặc', en: 'or' }

const joinedBy = (word: Text, items: readonly string[], locale: Locale): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${pick(word, locale)} ${items.at(-1)}`

/** “a, b và c” */
export const andList = (items: readonly string[], locale: Locale): string => joinedBy(and, items, locale)

/** “a, b hoặc c” */
export const orList = (items: readonly string[], locale: Locale): string => joinedBy(or, items, locale)

/** A word as it stands inside a sentence; abbreviations such as LED keep their capitals. */
export const inSentence = (word: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(word) ? word.charAt(0).toLocaleLowerCase('vi') + word.slice(1) : word

/** The same, at the head of a sentence. */
export const capitalized = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1)
