import { localDateOf } from './time.ts'
import type { Placement } from './facts.ts'
import type { LocalDate } from './spans.ts'
import type { OwedWindow } from './verdictTypes.ts'

/** The place of the window that a placement says it answers, or −1 when it names none that is owed (§4). */
export type AnsweredPlace = (placement: Placement) => number

/** No two windows of an obligor have one name: occurrences of a rule lie days apart, and rules differ in their labels (§3). */
export function answeredPlaceIn(owed: readonly OwedWindow[]): AnsweredPlace {
  const places = new Map(owed.map(({ occurrence, label }, place) => [nameOf(localDateOf(occurrence), label), place]))
  return ({ answers }) => (answers === null ? -1 : (places.get(nameOf(answers.start, answers.label)) ?? -1))
}

/** Dates are all of one length. */
const nameOf = (start: LocalDate, label: string | null): string => (label === null ? start : `${start} ${label}`)
