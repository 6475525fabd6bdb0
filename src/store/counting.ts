import { countingAnything, countingOf, type Counting } from '../i18n/units.ts'
import type { Commitment } from '../obligations/index.ts'
import type { Terms } from './terms.ts'

/** What a commitment counts, as people name it, by the terms alone. */
export function countingIn({ facts: { channels }, forms }: Terms, commitment: Commitment | undefined): Counting {
  if (commitment === undefined) return countingAnything
  const { match } = commitment
  const mediums = match.media.length > 0 ? match.media : channels.filter(({ id }) => match.channels.includes(id)).map(({ medium }) => medium)
  return countingOf(mediums, match.forms.map((id) => forms.get(id) ?? ''))
}
