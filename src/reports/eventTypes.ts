import type { Id } from '../documents/ids.ts'
import type { Instant, PlacementStatus } from '../obligations/index.ts'
import type { EventStanding } from '../rules/event.ts'

/** One event in the list, with what is kept of it. */
export interface EventRow extends EventStanding {
  readonly placement: Id
  /** What is kept of it; null where nobody has filled in anything. */
  readonly event: Id | null
  readonly title: string
  readonly body: string
  readonly form: string
  readonly at: Instant
  readonly status: PlacementStatus
  readonly invited: number | null
  readonly present: number | null
  readonly questions: number
  readonly answered: number
  readonly hasMinutes: boolean
  readonly noticeOn: string | null
  readonly resultOn: string | null
  /** The person who looks may fill it in. */
  readonly mayFillIn: boolean
}

export interface EventList {
  readonly rows: readonly EventRow[]
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly forms: readonly { readonly id: string; readonly name: string }[]
  /** The days that are shown. */
  readonly from: string
  readonly to: string
}
