import { pick, type Locale, type Text } from '../../platform/text.ts'
import type { Run } from './draft.ts'

/** What a placeholder is filled with: words, a figure, or a piece of a sentence. */
export type Fill = string | Run | readonly Run[]

/** Three forms of a sentence, for none, one and many of what it counts; no grammar has to be guessed. */
export interface ByNumber {
  readonly none: Text
  readonly one: Text
  readonly many: Text
}

export const forNumber = (n: number, { none, one, many }: ByNumber): Text => (n === 0 ? none : n === 1 ? one : many)

const runsOf = (fill: Fill): readonly Run[] => (typeof fill === 'string' ? [{ text: fill }] : Array.isArray(fill) ? fill : [fill as Run])

/** Neighbouring words become one run. */
export function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = []
  for (const run of runs) {
    const last = made.at(-1)
    if ('text' in run && run.text === '') continue
    if (last !== undefined && 'text' in last && 'text' in run) made[made.length - 1] = { text: last.text + run.text }
    else made.push(run)
  }
  return made
}

/** A text in one language with its placeholders filled; one without a value is a fault of the code. */
export function phrase(text: Text, locale: Locale, fills: Readonly<Record<string, Fill>> = {}): Run[] {
  const pieces = pick(text, locale).split(/\{(\w+)\}/)
  return joined(
    pieces.flatMap((piece, index) => {
      if (index % 2 === 0) return [{ text: piece }]
      const fill = fills[piece]
      if (fill === undefined) throw new Error(`No value for {${piece}}`)
      return runsOf(fill)
    }),
  )
}

const and: Text = { vi: ' và ', en: ' and ' }

/** “a, b và c” of pieces that may hold figures. */
export function andRuns(pieces: readonly (readonly Run[])[], locale: Locale): Run[] {
  return joined(
    pieces.flatMap((piece, index) => {
      if (index === 0) return [...piece]
      return [{ text: index === pieces.length - 1 ? pick(and, locale) : ', ' }, ...piece]
    }),
  )
}

/** Sentences after each other. */
export const sentences = (...parts: readonly (readonly Run[])[]): Run[] =>
  joined(parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? [...part] : [{ text: ' ' }, ...part])))
