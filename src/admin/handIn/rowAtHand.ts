import type { Id } from '../../documents/ids.ts'

/** What of a row is needed to hand in for it. */
export interface RowAtHand {
  key: string
  /** The body that owes it; null where several owe it together and one is to be chosen. */
  organization: string | null
  body: string
  bodies: readonly { id: Id; name: string }[]
  title: string
  periodWords: string
  mayHandIn: boolean
  mayEnter: boolean
  /** Days that it is overdue by. */
  overdue: number
  /** The report that stands for the period. */
  standing: Id | null
}
