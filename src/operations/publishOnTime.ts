import type { Payload } from 'payload'

import type { Clock } from '../clock.ts'
import type { Instant } from '../obligations/index.ts'
import { publishDue } from './publishDue.ts'
import { watchChanges } from './changes.ts'

/** How long the next publication may be trusted to be the next without another look. */
const LONGEST = 30_000
/** After a failure: soon, but not at once. */
const AGAIN = 1_000

type Timers = { setTimeout: typeof setTimeout; clearTimeout: typeof clearTimeout }

/** When the next draft is to publish itself; null when none is. */
async function nextDue(payload: Payload): Promise<Instant | null> {
  const times: Instant[] = []
  for (const collection of ['segments', 'articles'] as const) {
    const { docs } = await payload.find({
      collection, draft: true, where: { and: [{ _status: { equals: 'draft' } }, { publishAt: { exists: true } }] },
      sort: 'publishAt', limit: 1, pagination: false, depth: 0, select: { publishAt: true },
    })
    const at = docs[0]?.publishAt
    if (at) times.push(new Date(at).getTime())
  }
  return times.length === 0 ? null : Math.min(...times)
}

/**
 * Publishes what is due on its very second: an alarm is set for the next of it, and set anew whenever
 * a segment or an article changes. The job of every minute stays behind it, for what an instance missed.
 */
export async function publishOnTime(payload: Payload, clock: Clock, timers: Timers): Promise<{ stop(): Promise<void> }> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let work: Promise<void> = Promise.resolve()
  let stopped = false

  async function turn(): Promise<void> {
    let due = await nextDue(payload)
    if (due !== null && due <= clock.now()) {
      await publishDue(payload, clock.now())
      due = await nextDue(payload)
    }
    arm(due === null ? LONGEST : Math.min(LONGEST, Math.max(0, due - clock.now())))
  }

  function arm(after: number): void {
    timers.clearTimeout(timer)
    if (stopped) return
    timer = timers.setTimeout(() => {
      work = work.then(turn).catch((err: unknown) => {
        payload.logger.error({ err }, 'publication on time failed')
        arm(AGAIN)
      })
    }, after)
    timer.unref?.()
  }

  const forget = await watchChanges(payload, (changes) => {
    if (changes === 'unknown' || changes.some(({ subject }) => subject === 'segments' || subject === 'articles')) arm(0)
  }, clock, timers)
  arm(0)
  return {
    async stop() {
      stopped = true
      timers.clearTimeout(timer)
      await forget()
      await work
    },
  }
}
