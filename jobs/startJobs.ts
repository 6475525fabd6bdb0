import { schedule, type RunCoordinator, type ScheduledTask } from 'node-cron'

import { takeLease } from '../src/database/lease.ts'
import { wallTimers } from '../src/platform/clock.ts'
import { onClockJump } from './clockJumps.ts'
import { jobsOf } from './index.ts'
import type { Job } from './job.ts'
import { LEASE_TTL, leaseHolder, runHeld, runJob, type JobsOptions } from './runJob.ts'

/** Runs that are under way, so that a stop can wait for them. */
interface Running {
  add(run: Promise<unknown>): void
  ended(): Promise<unknown>
}

export interface StartedJobs {
  /** Runs once, in their order, the jobs that downtime is caught up with. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

/**
 * Sets the alarm clocks. node-cron only rings; whether this instance runs is decided by a lease
 * in the database, and what is to be done is read from the database, never from the alarm.
 */
export function startJobs(given: Omit<JobsOptions, 'stopping'>): StartedJobs {
  const stopping = new AbortController()
  const options: JobsOptions = { ...given, stopping: stopping.signal }
  const wanted = jobsOf(given.env)
  const running = createRunning()
  const setAlarms = (): ScheduledTask[] => scheduleJobs(wanted, options, running)
  let tasks = setAlarms()

  async function catchUp(): Promise<void> {
    for (const job of wanted.filter(({ catchUp: missed }) => missed)) {
      await runJob(job, options).catch((err: unknown) => options.payload.logger.error({ job: job.name, err }, 'job could not begin'))
    }
  }

  function onJump(by: number): void {
    options.payload.logger.warn({ seconds: Math.round(by / 1000) }, 'the clock was set; the alarms are set again')
    void destroyAll(tasks)
    tasks = setAlarms()
    running.add(catchUp())
  }
  const stopWatching = onClockJump(options.clock, () => performance.now(), wallTimers, onJump)

  return {
    catchUp,
    async stop() {
      stopping.abort()
      stopWatching()
      await destroyAll(tasks)
      await running.ended()
    },
  }
}

function createRunning(): Running {
  const runs = new Set<Promise<unknown>>()
  return {
    add(run) {
      runs.add(run)
      const forget = (): unknown => runs.delete(run)
      void run.then(forget, forget)
    },
    ended: () => Promise.allSettled(runs),
  }
}

const destroyAll = (tasks: readonly ScheduledTask[]): Promise<unknown> => Promise.all(tasks.map((task) => task.destroy()))

/** One alarm for each job; it runs where its lease for that time was taken. */
function scheduleJobs(jobs: readonly Job[], options: JobsOptions, running: Running): ScheduledTask[] {
  const fences = new Map<string, number>()
  const runCoordinator = leasesFor(fences, options)
  return jobs.map((job) =>
    schedule(
      job.cron,
      async () => {
        const fence = fences.get(job.name)
        if (fence === undefined) return
        fences.delete(job.name)
        const run = runHeld(job, fence, options)
        running.add(run)
        await run
      },
      {
        name: job.name,
        timezone: 'Asia/Ho_Chi_Minh',
        noOverlap: true,
        distributed: true,
        runCoordinator,
        distributedLease: LEASE_TTL,
        suppressMissedWarning: true,
      },
    ),
  )
}

/** Decides for node-cron by leases; the tokens of those that were taken are kept by the job's name. */
const leasesFor = (fences: Map<string, number>, { payload, clock }: JobsOptions): RunCoordinator => ({
  /** `key` is the job's name and the time that rang. */
  async shouldRun(key, ttl) {
    const at = key.indexOf(':')
    const [job, slot] = [key.slice(0, at), key.slice(at + 1)]
    const fence = await takeLease(payload, { job, slot, holder: leaseHolder, ttl: Math.max(ttl, LEASE_TTL), now: clock.now() })
    if (fence !== null) fences.set(job, fence)
    return fence !== null
  },
})
