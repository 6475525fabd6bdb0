import { fold } from '../fields/search.ts'
import type { Id } from '../fields/ids.ts'
import { allOf } from '../i18n/lists.ts'
import { listFault } from '../i18n/activityList.ts'
import { shortened } from '../i18n/shortened.ts'
import { say, type Locale, type Text } from '../i18n/text.ts'
import { likeness } from '../rules/likeness.ts'

/** Something that can be called by one of several names. */
export interface Callable {
  id: Id
  name: string
  names: readonly string[]
}

export type Found<T> = { ok: true; one: T } | { ok: false; expected: Text }

const filled = (text: Text, params: (locale: Locale) => Readonly<Record<string, string>>): Text =>
  ({ vi: say(text, 'vi', params('vi')), en: say(text, 'en', params('en')) })
const shown = 3
/** From here on a name is worth proposing. */
const NEAR = 0.4

/** Something that can be called, with its names as they are compared: folded once for all cells. */
export interface Called<T> {
  one: T
  folded: readonly string[]
}
export const callable = <T extends Callable>(all: readonly T[]): Called<T>[] => all.map((one) => ({ one, folded: one.names.map(fold) }))

/** What a cell calls by its name or code, whatever its capitals and marks; else what it may have meant. */
export function called<T extends Callable>(cell: string, among: readonly Called<T>[], unknown: Text): Found<T> {
  const asked = fold(cell)
  const same = among.filter(({ folded }) => folded.includes(asked)).map(({ one }) => one)
  if (same.length === 1) return { ok: true, one: same[0]! }
  if (same.length > 1) return { ok: false, expected: filled(listFault.ambiguous, (locale) => ({ names: allOf(same.slice(0, shown).map(({ name }) => `“${name}”`), locale) })) }
  const near = among
    .map(({ one, folded }) => ({ one, like: Math.max(...folded.map((name) => likeness(asked, name))) }))
    .filter(({ like }) => like >= NEAR)
    .sort((a, b) => b.like - a.like)
    .slice(0, shown)
  const proposed = (near.length > 0 ? near : among.slice(0, shown)).map(({ one }) => one)
  return { ok: false, expected: filled(unknown, (locale) => ({ names: allOf(proposed.map(({ name }) => `“${name}”`), locale) })) }
}

/** A theme as lists name it: by its number in the plan, or by its words, whole or in part. */
export interface ThemeName {
  id: Id
  marker: string
  text: string
}

const bareMarker = (text: string): string => fold(text).replace(/[^\p{L}\p{N}.]+/gu, '').replace(/\.+$/, '')
/** So many letters of a clause tell it from others. */
const ENOUGH = 8

/** A theme with what it is compared by. */
export interface CalledTheme {
  one: ThemeName
  marker: string
  text: string
  whole: string
}
export const callableThemes = (themes: readonly ThemeName[]): CalledTheme[] =>
  themes.map((one) => ({ one, marker: bareMarker(one.marker), text: fold(one.text), whole: fold(`${one.marker} ${one.text}`) }))

export function themeCalled(cell: string, themes: readonly CalledTheme[]): Found<ThemeName> {
  const [asked, marker] = [fold(cell), bareMarker(cell)]
  const byMarker = themes.filter((theme) => theme.one.marker !== '' && theme.marker === marker)
  const byText = themes.filter(({ text }) => text === asked)
  const inText = asked.length < ENOUGH ? [] : themes.filter(({ whole }) => whole.includes(asked))
  const found = [byMarker, byText, inText].find((some) => some.length > 0) ?? []
  if (found.length === 1) return { ok: true, one: found[0]!.one }
  const names = (some: readonly CalledTheme[]) => (locale: Locale) => ({ names: allOf(some.slice(0, shown).map(({ one: { marker: own, text } }) => `“${shortened(`${own} ${text}`.trim(), 60)}”`), locale) })
  return { ok: false, expected: found.length > 1 ? filled(listFault.ambiguous, names(found)) : filled(listFault.theme, names(themes)) }
}
