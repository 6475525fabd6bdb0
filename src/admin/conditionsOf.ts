import type { Medium } from '../documents/mediums.ts'
import type { Id } from '../documents/ids.ts'
import type { CountingConditions } from '../i18n/conditions.ts'
import type { Locale } from '../platform/text.ts'
import { countingWordsOf } from '../i18n/units.ts'
import type { Commitment } from '../obligations/index.ts'
import type { Subject } from '../rules/subject.ts'

/** What things are called, by id. */
export interface ConditionNames {
  channels: ReadonlyMap<string, string>
  forms: ReadonlyMap<string, string>
  programmes: ReadonlyMap<string, string>
  /** Of channels. */
  mediums: ReadonlyMap<string, string>
  /** Of forms. */
  codes: ReadonlyMap<string, string>
}

/** The documents that a commitment's conditions name. */
export interface NamedDocs {
  channels: readonly Named[]
  forms: readonly Named[]
  programmes: readonly Named[]
}
export type NamedCollection = keyof NamedDocs

/** What is read of each of them. */
export const namedFields = {
  channels: { name: true, medium: true },
  forms: { name: true, nameEn: true, code: true },
  programmes: { name: true },
} as const satisfies Record<NamedCollection, object>

export interface Named {
  id: Id
  name: string
  nameEn?: string | null
  medium?: string
  code?: string
}

export const namesOf = ({ channels, forms, programmes }: NamedDocs, locale: Locale): ConditionNames => ({
  channels: namesById(channels, locale),
  forms: namesById(forms, locale),
  programmes: namesById(programmes, locale),
  mediums: new Map(channels.map(({ id, medium = '' }) => [String(id), medium])),
  codes: new Map(forms.map(({ id, code = '' }) => [String(id), code])),
})

/** Names by id, English where there is one and English is read. */
export const namesById = (docs: readonly Named[], locale: Locale): ReadonlyMap<string, string> =>
  new Map(docs.map(({ id, name, nameEn }) => [String(id), (locale === 'en' && nameEn) || name]))

/** A commitment's conditions with names for ids; what has no name yet still shows that something is asked. */
export function namedConditions(
  { match, minSecondsEach, timeBand }: Pick<Commitment, 'match' | 'minSecondsEach' | 'timeBand'>,
  subject: Subject,
  names: ConditionNames,
): CountingConditions {
  const named = (ids: readonly string[], known: ReadonlyMap<string, string>): string[] => [
    // A column that runs in two papers has one name.
    ...new Set(ids.map((id) => known.get(id) ?? '…')),
  ]
  const carriedBy = match.media.length > 0 ? match.media : match.channels.map((id) => names.mediums.get(id) ?? '')
  return {
    minSecondsEach,
    media: match.media as readonly Medium[],
    channels: named(match.channels, names.channels),
    forms: named(match.forms, names.forms),
    programmes: named(match.programmes, names.programmes),
    themes: match.themes.length,
    subject: subject === 'plan' || subject === 'anything' ? subject : null,
    timeBand,
    counting: countingWordsOf(
      carriedBy,
      match.forms.map((id) => names.codes.get(id) ?? ''),
    ),
  }
}
