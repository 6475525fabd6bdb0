import type { Medium } from '../fields/mediums.ts'
import type { Conditions } from '../i18n/conditions.ts'
import type { Commitment } from '../obligations/index.ts'

/** What things are called, by id. */
export interface Names {
  channels: ReadonlyMap<string, string>
  forms: ReadonlyMap<string, string>
  programmes: ReadonlyMap<string, string>
}

/** A commitment's conditions with names for ids; what has no name is shown by its id, never left out. */
export function conditionsOf({ match, minSecondsEach, timeBand }: Pick<Commitment, 'match' | 'minSecondsEach' | 'timeBand'>, names: Names): Conditions {
  const named = (ids: readonly string[], known: ReadonlyMap<string, string>): string[] => ids.map((id) => known.get(id) ?? id)
  return {
    minSecondsEach,
    media: match.media as readonly Medium[],
    channels: named(match.channels, names.channels),
    forms: named(match.forms, names.forms),
    programmes: named(match.programmes, names.programmes),
    themes: match.themes.length,
    timeBand,
  }
}
