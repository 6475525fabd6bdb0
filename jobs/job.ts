import type { Payload, PayloadRequest } from 'payload'

import type { Clock } from '../src/platform/clock.ts'
import type { Env } from '../src/platform/env.ts'

/** What a job is given: it asks neither the clock nor the environment by itself. */
export interface JobContext {
  payload: Payload
  env: Env
  /** When the run began, in milliseconds since the epoch. */
  now: number
  /** For work that goes on for minutes. */
  clock: Clock
  /** Asked between the pieces of a long round: false when it has lasted half of the lease, or the server is stopping. */
  mayGoOn: () => boolean
  /** Set when the server is stopping, for work that somebody else does. */
  stopping?: AbortSignal
  /** Asked inside a transaction: false when another instance has taken over. */
  stillHolds: (req: PayloadRequest) => Promise<boolean>
}

/** Something that is done on a schedule; what it gives back is one line for the list of jobs. */
export interface Job {
  name: string
  /** In Asia/Ho_Chi_Minh. */
  cron: string
  /** Whether it is run once at start, so that downtime of any length is caught up with. */
  catchUp: boolean
  run(context: JobContext): Promise<string>
}
