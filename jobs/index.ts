import { randomUUID } from 'node:crypto'
import { schedule, type RunCoordinator } from 'node-cron'
import type { Payload } from 'payload'

import { wallTimers, type Clock } from '../src/clock.ts'
import type { Env } from '../src/env.ts'
import { endLease, holdsLease, takeLease } from '../src/operations/lease.ts'
import { audit } from './audit.ts'
import { backUpJob } from './back-up.ts'
import { checkMediaJob } from './check-media.ts'
import { onClockJump } from './clockJumps.ts'
import { fillSlotsJob } from './fill-slots.ts'
import { forgetDeliveriesJob } from './forget-deliveries.ts'
import type { Job } from './job.ts'
import { mendClockJob } from './mend-clock.ts'
import { publishDueJob } from './publish-due.ts'
import { sendOutboxJob } from './send-outbox.ts'
import { sendWebhooksJob } from './send-webhooks.ts'
import { verifyAuditLogJob } from './verify-audit-log.ts'

/** In the order in which they catch up at start: slots first, so that the audit sees them. */
export const jobs: readonly Job[] = [mendClockJob, fillSlotsJob, publishDueJob, audit, sendOutboxJob, sendWebhooksJob, verifyAuditLogJob, forgetDeliveriesJob, checkMediaJob]

/** Those, and what this environment asks for beside them. */
const jobsOf = ({ backupDir, backupAt }: Env): readonly Job[] => (backupDir === undefined ? jobs : [...jobs, backUpJob(backupDir, backupAt)])

/** Longer than any job takes but the backup, which no other instance begins on the same day; a holder that falls silent is replaced after this. */
const leaseTtl = 10 * 60_000
const holder = randomUUID()

export interface JobsOptions {
  payload: Payload
  env: Env
  clock: Clock
  /** Set when the server is stopping. */
  stopping?: AbortSignal
}

/** What came of asking for a run: it ran, it failed, or another instance has the lease. */
export type RunOutcome = { ran: true; result: string } | { ran: true; error: Error } | { ran: false }

async function runHeld(job: Job, fence: number, { payload, env, clock, stopping }: JobsOptions): Promise<RunOutcome> {
  const started = clock.now()
  try {
    const result = await job.run({
      payload,
      env,
      now: started,
      clock,
      stopping,
      mayGoOn: () => !stopping?.aborted && clock.now() < started + leaseTtl / 2,
      stillHolds: (req) => holdsLease(payload, req, job.name, fence),
    })
    await endLease(payload, job.name, fence, { ok: true, result }, clock.now())
    payload.logger.debug({ job: job.name, result, ms: clock.now() - started }, 'job done')
    return { ran: true, result }
  } catch (caught) {
    const error = caught instanceof Error ? caught : new Error(String(caught))
    payload.logger.error({ job: job.name, err: error }, 'job failed')
    await endLease(payload, job.name, fence, { ok: false, error: error.message }, clock.now())
    return { ran: true, error }
  }
}

/** Runs a job now, unless another instance is at it. */
export async function runJob(job: Job, options: JobsOptions): Promise<RunOutcome> {
  const fence = await takeLease(options.payload, { job: job.name, holder, ttl: leaseTtl, now: options.clock.now() })
  return fence === null ? { ran: false } : runHeld(job, fence, options)
}

/**
 * Sets the alarm clocks. node-cron only rings; whether this instance runs is decided by a lease
 * in the database, and what is to be done is read from the database, never from the alarm.
 */
export function startJobs(given: Omit<JobsOptions, 'stopping'>): { catchUp(): Promise<void>; stop(): Promise<void> } {
  const stopping = new AbortController()
  const options: JobsOptions = { ...given, stopping: stopping.signal }
  const fences = new Map<string, number>()
  const running = new Set<Promise<unknown>>()

  const coordinator: RunCoordinator = {
    /** `key` is the job's name and the time that rang. */
    async shouldRun(key, ttl) {
      const at = key.indexOf(':')
      const [job, slot] = [key.slice(0, at), key.slice(at + 1)]
      const fence = await takeLease(options.payload, {
        job, slot, holder, ttl: Math.max(ttl, leaseTtl), now: options.clock.now(),
      })
      if (fence !== null) fences.set(job, fence)
      return fence !== null
    },
  }

  const wanted = jobsOf(given.env)
  const setAlarms = () => wanted.map((job) =>
    schedule(
      job.cron,
      async () => {
        const fence = fences.get(job.name)
        if (fence === undefined) return
        fences.delete(job.name)
        const run = runHeld(job, fence, options)
        running.add(run)
        await run.finally(() => running.delete(run))
      },
      {
        name: job.name,
        timezone: 'Asia/Ho_Chi_Minh',
        noOverlap: true,
        distributed: true,
        runCoordinator: coordinator,
        distributedLease: leaseTtl,
        suppressMissedWarning: true,
      },
    ),
  )
  let tasks = setAlarms()

  async function catchUp(): Promise<void> {
    for (const job of wanted.filter(({ catchUp: missed }) => missed)) {
      await runJob(job, options).catch((err: unknown) => options.payload.logger.error({ job: job.name, err }, 'job could not begin'))
    }
  }

  const stopWatching = onClockJump(options.clock, () => performance.now(), wallTimers, (by) => {
    options.payload.logger.warn({ seconds: Math.round(by / 1000) }, 'the clock was set; the alarms are set again')
    void Promise.all(tasks.map((task) => task.destroy()))
    tasks = setAlarms()
    const caughtUp = catchUp()
    running.add(caughtUp)
    void caughtUp.finally(() => running.delete(caughtUp))
  })

  return {
    catchUp,
    async stop() {
      stopping.abort()
      stopWatching()
      await Promise.all(tasks.map((task) => task.destroy()))
      await Promise.allSettled(running)
    },
  }
}
