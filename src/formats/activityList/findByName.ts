import { fold } from '../../documents/searchText.ts'
import type { Id } from '../../documents/ids.ts'
import { andList } from '../../i18n/lists.ts'
import { listFault } from '../../i18n/activityList.ts'
import { truncate } from '../../i18n/truncate.ts'
import { say, type Locale, type Text } from '../../platform/text.ts'
import { likeness } from '../../rules/likeness.ts'

/** Something that can be called by one of several names. */
export interface NamedItem {
  id: Id
  name: string
  names: readonly string[]
}

export type NameMatch<T> = { ok: true; one: T } | { ok: false; expected: Text }

const sayInAll = (text: Text, params: (locale: Locale) => Readonly<Record<string, string>>): Text => ({
  vi: say(text, 'vi', params('vi')),
  en: say(text, 'en', params('en')),
})
const MAX_PROPOSED = 3
/** From here on a name is worth proposing. */
const MIN_LIKENESS = 0.4

/** Something that can be called, with its names as they are compared: folded once for all cells. */
export interface FoldedItem<T> {
  one: T
  folded: readonly string[]
}
export const foldNames = <T extends NamedItem>(all: readonly T[]): FoldedItem<T>[] =>
  all.map((one) => ({ one, folded: one.names.map(fold) }))

/** What a cell calls by its name or code, whatever its capitals and marks; else what it may have meant. */
export function findByName<T extends NamedItem>(cell: string, among: readonly FoldedItem<T>[], unknown: Text): NameMatch<T> {
  const asked = fold(cell)
  const same = among.filter(({ folded }) => folded.includes(asked)).map(({ one }) => one)
  if (same.length === 1) return { ok: true, one: same[0]! }
  if (same.length > 1)
    return {
      ok: false,
      expected: sayInAll(listFault.ambiguous, (locale) => ({
        names: andList(
          same.slice(0, MAX_PROPOSED).map(({ name }) => `“${name}”`),
          locale,
        ),
      })),
    }
  const near = among
    .map(({ one, folded }) => ({ one, like: Math.max(...folded.map((name) => likeness(asked, name))) }))
    .filter(({ like }) => like >= MIN_LIKENESS)
    .sort((a, b) => b.like - a.like)
    .slice(0, MAX_PROPOSED)
  const proposed = (near.length > 0 ? near : among.slice(0, MAX_PROPOSED)).map(({ one }) => one)
  return {
    ok: false,
    expected: sayInAll(unknown, (locale) => ({
      names: andList(
        proposed.map(({ name }) => `“${name}”`),
        locale,
      ),
    })),
  }
}

/** A theme as lists name it: by its number in the plan, or by its words, whole or in part. */
export interface ThemeName {
  id: Id
  marker: string
  text: string
}

const bareMarker = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/\.+$/, '')
/** So many letters of a clause tell it from others. */
const MIN_CLAUSE_LETTERS = 8

/** A theme with what it is compared by. */
export interface FoldedTheme {
  one: ThemeName
  marker: string
  text: string
  whole: string
}
export const foldThemes = (themes: readonly ThemeName[]): FoldedTheme[] =>
  themes.map((one) => ({ one, marker: bareMarker(one.marker), text: fold(one.text), whole: fold(`${one.marker} ${one.text}`) }))

export function findTheme(cell: string, themes: readonly FoldedTheme[]): NameMatch<ThemeName> {
  const [asked, marker] = [fold(cell), bareMarker(cell)]
  const byMarker = themes.filter((theme) => theme.one.marker !== '' && theme.marker === marker)
  const byText = themes.filter(({ text }) => text === asked)
  const inText = asked.length < MIN_CLAUSE_LETTERS ? [] : themes.filter(({ whole }) => whole.includes(asked))
  const found = [byMarker, byText, inText].find((some) => some.length > 0) ?? []
  if (found.length === 1) return { ok: true, one: found[0]!.one }
  const names = (some: readonly FoldedTheme[]) => (locale: Locale) => ({
    names: andList(
      some.slice(0, MAX_PROPOSED).map(({ one: { marker: own, text } }) => `“${truncate(`${own} ${text}`.trim(), 60)}”`),
      locale,
    ),
  })
  return { ok: false, expected: found.length > 1 ? sayInAll(listFault.ambiguous, names(found)) : sayInAll(listFault.theme, names(themes)) }
}
