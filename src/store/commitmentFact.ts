import { dayFromStore } from '../fields/days.ts'
import { idsOf } from '../fields/ids.ts'
import { subjectOf, type Subject } from '../rules/subject.ts'
import type { Band, Commitment, TimeBand, TimeBandRule, Weekday } from '../obligations/index.ts'

export interface BandDoc { days: Weekday[]; from: string; to: string; validFrom?: string | null; validTo?: string | null }

/** A commitment's document as Payload gives it, populated or not; only what a fact is made of. */
export interface CommitmentDoc {
  id: unknown
  title?: string | null
  plan: unknown
  obligors?: unknown
  aggregation: Commitment['aggregation']
  windows?: { rrule: string; dtstart: string; duration?: string | null; label?: string | null }[] | null
  validFrom?: string | null
  validTo?: string | null
  partial: Commitment['partial']
  match?: { media?: string[] | null; channels?: unknown; forms?: unknown; programmes?: unknown; themes?: unknown; anySubject?: boolean | null } | null
  measure?: { kind?: Commitment['measure']['kind'] | null; target?: number | null } | null
  minSecondsEach?: number | null
  timeBand?: { kind: 'none' | 'prime' | 'bands'; rule: TimeBandRule; bands?: BandDoc[] | null } | null
  reruns: Commitment['reruns']
  makegoodWithinDays?: number | null
  excuseWhenHolidays?: number | null
  answersDueDays?: number | null
}

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
  return band.kind === 'prime'
    ? { prime: true, rule: band.rule }
    : { bands: (band.bands ?? []).map(bandFact), rule: band.rule }
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
