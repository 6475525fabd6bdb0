import type { Card } from '../../contracts/desk.ts'

/** Where an occurrence is to go, and what comes along when its series follows. */
export interface OccurrenceMove {
  start: string
  seconds?: number
  channel?: Card['channel']
  /** Of the half that goes on, where somebody has given it one. */
  name?: string
}
