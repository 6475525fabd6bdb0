import { dayFromStore } from '../documents/days.ts'
import { idsOf } from '../documents/ids.ts'
import { subjectOf, type Subject } from '../rules/subject.ts'
import type { DocumentOf, Stored } from '../documents/stored.ts'
import type { Band, Commitment, TimeBand } from '../obligations/index.ts'

export type BandDoc = NonNullable<Stored<'channels'>['primeTime']>[number]

/** A commitment's document, populated or not; only what a fact is made of. */
export type CommitmentDoc = Pick<
  DocumentOf<'commitments'>,
  | 'id'
  | 'title'
  | 'plan'
  | 'obligors'
  | 'aggregation'
  | 'windows'
  | 'validFrom'
  | 'validTo'
  | 'partial'
  | 'match'
  | 'measure'
  | 'minSecondsEach'
  | 'reruns'
  | 'makegoodWithinDays'
  | 'excuseWhenHolidays'
  | 'answersDueDays'
> & { timeBand?: DocumentOf<'commitments'>['timeBand'] | null }

export const dayOrNull = (value: string | null | undefined): string | null => (value ? dayFromStore(value) : null)
const texts = (refs: unknown): string[] => idsOf(refs).map(String)

export const bandFact = (band: BandDoc): Band => ({
  days: band.days,
  from: band.from,
  to: band.to,
  validFrom: dayOrNull(band.validFrom),
  validTo: dayOrNull(band.validTo),
})

const timeBandFact = (band: CommitmentDoc['timeBand']): TimeBand | null => {
  if (!band || band.kind === 'none') return null
  return band.kind === 'prime' ? { prime: true, rule: band.rule } : { bands: (band.bands ?? []).map(bandFact), rule: band.rule }
}

/** What placements must be about to count for it. */
export const subjectOfDoc = ({ match, answersDueDays }: Pick<CommitmentDoc, 'match' | 'answersDueDays'>): Subject =>
  subjectOf({
    anySubject: match?.anySubject === true,
    programmes: texts(match?.programmes),
    themes: texts(match?.themes),
    answers: answersDueDays != null,
  })

/** A commitment that a machine can check, with the themes that it names itself; null while its rule is not complete. */
export function commitmentFact(doc: CommitmentDoc): Commitment | null {
  const target = doc.measure?.target
  if (!doc.validFrom || !doc.validTo || !target || !doc.windows?.length || texts(doc.obligors).length === 0) return null
  return {
    id: String(doc.id),
    obligors: texts(doc.obligors),
    aggregation: doc.aggregation,
    windows: doc.windows.map(({ rrule, dtstart, duration, label }) => ({
      rrule,
      dtstart,
      duration: duration || null,
      label: label || null,
    })),
    validFrom: dayFromStore(doc.validFrom),
    validTo: dayFromStore(doc.validTo),
    partial: doc.partial,
    match: {
      media: doc.match?.media ?? [],
      channels: texts(doc.match?.channels),
      forms: texts(doc.match?.forms),
      programmes: texts(doc.match?.programmes),
      themes: texts(doc.match?.themes),
    },
    measure: { kind: doc.measure?.kind ?? 'count', target },
    minSecondsEach: doc.minSecondsEach ?? null,
    timeBand: timeBandFact(doc.timeBand),
    reruns: doc.reruns,
    makegood: doc.makegoodWithinDays ? { withinDays: doc.makegoodWithinDays } : null,
    excuseWhenHolidays: doc.excuseWhenHolidays ?? null,
    answers: doc.answersDueDays == null ? null : { dueDays: doc.answersDueDays },
  }
}
