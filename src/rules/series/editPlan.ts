import type { Instant, LocalDate } from '../../obligations/index.ts'
import type { Occurrence, Series } from '../series.ts'

/** Where, when and how long something airs. */
export interface Airing {
  start: Instant
  seconds: number
  channel: string
}

export const changeReasons = ['moved', 'altered', 'added', 'removed'] as const
export const keptReasons = ['ownTime', 'ownLength', 'ownChannel', 'confirmed', 'decided', 'content', 'linked'] as const
export const refusedReasons = ['aired', 'past', 'taken', 'notYours'] as const

/** One occurrence of an edited series: where it stands, where it will, and why. */
export interface EditLine<Why extends string> {
  placement: string | null
  title: string
  from: Airing | null
  to: Airing | null
  /** The slot that it is known by afterwards; null when the series has none for it any more. */
  slot: Instant | null
  why: Why
}

export type SeriesChangeLine = EditLine<(typeof changeReasons)[number]>
export type KeptLine = EditLine<(typeof keptReasons)[number]>
export type RefusedLine = EditLine<(typeof refusedReasons)[number]>

export interface EditPlan {
  changes: SeriesChangeLine[]
  /** Exceptions: they stay what somebody made them. */
  kept: KeptLine[]
  refused: RefusedLine[]
  /** Occurrences that stand as before and are nobody's exception, by the slot that they now have. */
  same: { placement: string; slot: Instant }[]
  /** Days that the series must skip, because what would stand there has had its turn already. */
  skip: LocalDate[]
}

export interface EditSetting {
  before: Series
  after: Series
  occurrences: readonly Occurrence[]
  /** Slots before it are not part of the edit. */
  boundary: Instant
  /** Occurrences go over to another programme, which goes on from the boundary. */
  splits: boolean
  now: Instant
  /** Slots are laid out up to here. */
  until: Instant
  /** How far back and ahead slots are compared: whole weeks and months around `now` and `until`. */
  compared: { from: Instant; to: Instant }
  /** By how much one occurrence was moved, when the edit is a move. */
  shift: number | null
  /** What else takes time on a channel that carries one item at a time; empty for other channels. */
  busy: ReadonlyMap<string, readonly Airing[]>
  /** Channels that carry one item at a time. */
  oneAtATime: ReadonlySet<string>
}
