import type { Id } from '../documents/ids.ts'
import type { AnsweredPeriod, Instant, LocalDate } from '../obligations/index.ts'
import type { HandInCounts, HandInState } from '../rules/handIn.ts'

/** One report as it was handed in, or recorded from the schedule. */
export interface ReportShown {
  /** Null for one that was recorded from the schedule and not handed in here. */
  readonly id: Id | null
  readonly placement: Id
  readonly number: string | null
  readonly day: LocalDate | null
  readonly receivedAt: Instant
  readonly by: string
  readonly file: Id | null
  readonly fileUrl: string | null
  readonly note: string
  readonly onPaper: boolean
  readonly corrects: boolean
  readonly withdrawn: { readonly at: Instant; readonly by: string; readonly reason: string } | null
  /** The person who looks may withdraw it. */
  readonly mayWithdraw: boolean
}

/** The report that a body owes for a period, and how it stands. */
export interface HandInRow {
  readonly key: string
  readonly commitment: string
  readonly title: string
  readonly plan: string
  readonly obligor: string
  readonly body: string
  readonly period: AnsweredPeriod
  readonly periodWords: string
  readonly due: Instant
  readonly state: HandInState
  readonly days: number
  /** A report in the schedule waits to be confirmed. */
  readonly waiting: boolean
  /** The latest first; the first that is not withdrawn stands. */
  readonly reports: readonly ReportShown[]
  readonly reminders: readonly Instant[]
  /** What the person who looks may do. */
  readonly mayHandIn: boolean
  readonly mayEnter: boolean
  /** The bodies that she may hand in for, where several owe it together. */
  readonly bodies: readonly { readonly id: Id; readonly name: string }[]
}

export interface HandInGroup {
  readonly commitment: string
  readonly title: string
  readonly period: AnsweredPeriod
  readonly periodWords: string
  readonly due: Instant
  readonly counts: HandInCounts
  readonly rows: readonly HandInRow[]
}

export interface HandInChoices {
  readonly plans: readonly { readonly id: string; readonly name: string }[]
  readonly commitments: readonly { readonly id: string; readonly name: string }[]
  readonly periods: readonly { readonly id: string; readonly name: string }[]
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
}

export interface HandInAnswer {
  readonly groups: readonly HandInGroup[]
  readonly counts: HandInCounts
  readonly choices: HandInChoices
  readonly mayRemind: boolean
  readonly asOf: Instant
}
