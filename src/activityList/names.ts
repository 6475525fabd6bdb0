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

/** What a cell calls by its name or code, whatever its capitals and marks; else what it may have meant. */
export function called<T extends Callable>(cell: string, among: readonly T[], unknown: Text): Found<T> {
  const asked = fold(cell)
  const same = among.filter(({ names }) => names.some((name) => fold(name) === asked))
  if (same.length === 1) return { ok: true, one: same[0]! }
  if (same.length > 1) return { ok: false, expected: filled(listFault.ambiguous, (locale) => ({ names: allOf(same.slice(0, shown).map(({ name }) => `“${name}”`), locale) })) }
  const near = among
    .map((one) => ({ one, like: Math.max(...one.names.map((name) => likeness(asked, fold(name)))) }))
    .filter(({ like }) => like >= NEAR)
    .sort((a, b) => b.like - a.like)
    .slice(0, shown)
  const proposed = near.length > 0 ? near.map(({ one }) => one) : among.slice(0, shown)
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

export function themeCalled(cell: string, themes: readonly ThemeName[]): Found<ThemeName> {
  const [asked, marker] = [fold(cell), bareMarker(cell)]
  const byMarker = themes.filter((theme) => theme.marker !== '' && bareMarker(theme.marker) === marker)
  const byText = themes.filter(({ text }) => fold(text) === asked)
  const inText = asked.length < ENOUGH ? [] : themes.filter(({ text, marker: own }) => fold(`${own} ${text}`).includes(asked))
  const found = [byMarker, byText, inText].find((some) => some.length > 0) ?? []
  if (found.length === 1) return { ok: true, one: found[0]! }
  const names = (some: readonly ThemeName[]) => (locale: Locale) => ({ names: allOf(some.slice(0, shown).map(({ marker: own, text }) => `“${shortened(`${own} ${text}`.trim(), 60)}”`), locale) })
  return { ok: false, expected: found.length > 1 ? filled(listFault.ambiguous, names(found)) : filled(listFault.theme, names(themes)) }
}
