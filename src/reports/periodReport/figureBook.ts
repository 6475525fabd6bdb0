import { minutesWords, percentOfTenths, groupedNumber } from '../../i18n/reportNumbers.ts'
import type { Locale } from '../../platform/text.ts'
import type { Figure } from './draft.ts'
import type { FigureTree } from './figureTree.ts'

/** An id may hold dots, which part the names of a path. */
const escaped = (name: string): string => encodeURIComponent(name).replaceAll('.', '%2E')

export const figurePath = (...names: readonly string[]): string => names.map(escaped).join('.')
export const namesOfPath = (path: string): string[] => path.split('.').map((name) => decodeURIComponent(name))

/** Every number of a report by its path; the same path is always shown in the same way. */
export interface FigureBook {
  /** Throws where there is no such figure: which there are is for the code to know. */
  readonly value: (...names: string[]) => number | null
  /** The same for what is never null. */
  readonly number: (...names: string[]) => number
  readonly figure: (...names: string[]) => Figure
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(tree: FigureTree, names: readonly string[]): number | null | undefined {
  let here: number | null | FigureTree | undefined = tree
  for (const name of names) {
    if (typeof here !== 'object' || here === null) return undefined
    here = Object.hasOwn(here, name) ? here[name] : undefined
  }
  return typeof here === 'object' && here !== null ? undefined : here
}

/** How a value at a path is written: by the last name on the way to it. */
function shownAs(last: string, value: number | null, locale: Locale): string {
  if (value === null) return '–'
  if (last.endsWith('Rate')) return percentOfTenths(Math.round(value * 1_000), locale)
  if (last.endsWith('Seconds')) return minutesWords(value, locale)
  return groupedNumber(value, locale)
}

export function openFigures(tree: FigureTree, locale: Locale): FigureBook {
  const value = (...names: string[]): number | null => {
    const found = valueAt(tree, names)
    if (found === undefined) throw new Error(`No figure: ${names.join('.')}`)
    return found
  }
  return {
    value,
    number: (...names) => value(...names) ?? 0,
    figure: (...names) => {
      const found = value(...names)
      return { figure: figurePath(...names), shown: shownAs(names.at(-1)!, found, locale), value: found }
    },
  }
}
