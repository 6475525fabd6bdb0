import { anyCountingWords, countingWordsOf, type CountingWords } from '../i18n/units.ts'
import type { Commitment } from '../obligations/index.ts'
import type { Terms } from './terms.ts'

/** The mediums in which what a commitment asks for can appear: those that it names, or those of its channels. */
export const mediumsOfCommitment = ({ facts: { channels } }: Pick<Terms, 'facts'>, { match }: Commitment): readonly string[] =>
  match.media.length > 0 ? match.media : channels.filter(({ id }) => match.channels.includes(id)).map(({ medium }) => medium)

/** What a commitment counts, as people name it, by the terms alone. */
export function countingOfCommitment(terms: Terms, commitment: Commitment | undefined): CountingWords {
  if (commitment === undefined) return anyCountingWords
  return countingWordsOf(
    mediumsOfCommitment(terms, commitment),
    commitment.match.forms.map((id) => terms.forms.get(id) ?? ''),
  )
}
