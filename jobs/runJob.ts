import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'

import { endLease, holdsLease, takeLease } from '../src/database/lease.ts'
import type { Clock } from '../src/platform/clock.ts'
import type { Env } from '../src/platform/env.ts'
import type { Job } from './job.ts'

/** Longer than any job takes but the backup, which no other instance begins on the same day; a holder that falls silent is replaced after this. */
export const LEASE_TTL = 10 * 60_000
/** This process, among the holders of leases. */
export const leaseHolder = randomUUID()

export interface JobsOptions {
  payload: Payload
  env: Env
  clock: Clock
  /** Set when the server is stopping. */
  stopping?: AbortSignal
}

/** What came of asking for a run: it ran, it failed, or another instance has the lease. */
export type RunOutcome = { ran: true; result: string } | { ran: true; error: Error } | { ran: false }

/** Runs a job whose lease this process has; `fence` is the lease's token. */
export async function runHeld(job: Job, fence: number, { payload, env, clock, stopping }: JobsOptions): Promise<RunOutcome> {
  const started = clock.now()
  try {
    const result = await job.run({
      payload,
      env,
      now: started,
      clock,
      stopping,
      mayGoOn: () => !stopping?.aborted && clock.now() < started + LEASE_TTL / 2,
      stillHolds: (req) => holdsLease(req, job.name, fence),
    })
    await endLease(payload, { job: job.name, fence }, { ok: true, result }, clock.now())
    payload.logger.debug({ job: job.name, result, ms: clock.now() - started }, 'job done')
    return { ran: true, result }
  } catch (caught) {
    const error = caught instanceof Error ? caught : new Error(String(caught))
    payload.logger.error({ job: job.name, err: error }, 'job failed')
    await endLease(payload, { job: job.name, fence }, { ok: false, error: error.message }, clock.now())
    return { ran: true, error }
  }
}

/** Runs a job now, unless another instance is at it. */
export async function runJob(job: Job, options: JobsOptions): Promise<RunOutcome> {
  const fence = await takeLease(options.payload, { job: job.name, holder: leaseHolder, ttl: LEASE_TTL, now: options.clock.now() })
  return fence === null ? { ran: false } : runHeld(job, fence, options)
}
