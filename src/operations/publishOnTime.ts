import type { Payload } from 'payload'

import type { Clock, Timers } from '../clock.ts'
import { instantFromStore, instantToStore } from '../fields/instants.ts'
import type { Instant } from '../obligations/index.ts'
import { publishDue } from './publishDue.ts'
import { watchChanges } from './changes.ts'

/** How long the next publication may be trusted to be the next without another look. */
const LONGEST = 30_000
/** After a failure: soon, but not at once, and twice as long after each that follows on it. */
const AGAIN = 1_000

/** When the next draft after an instant is to publish itself; null when none is. */
async function nextDue(payload: Payload, after: Instant = 0): Promise<Instant | null> {
  const times: Instant[] = []
  for (const collection of ['segments', 'articles'] as const) {
    const { docs } = await payload.find({
      collection, draft: true, where: { and: [{ _status: { equals: 'draft' } }, { publishAt: { greater_than: instantToStore(after) } }] },
      sort: 'publishAt', limit: 1, pagination: false, depth: 0, select: { publishAt: true },
    })
    const at = docs[0]?.publishAt
    if (at) times.push(instantFromStore(at))
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
  let turning = false
  let changed = false
  let again = AGAIN
  let stopped = false

  /** Publishes what is due; gives back how long the next turn can wait. */
  async function turn(): Promise<number> {
    changed = false
    const now = clock.now()
    let due = await nextDue(payload)
    let left = false
    if (due !== null && due <= now) {
      await publishDue(payload, now)
      // What failed may succeed now.
      if (changed) again = AGAIN
      // What was told of until here, its own publications among it, the next look sees.
      changed = false
      due = await nextDue(payload)
      left = due !== null && due <= now
      if (left) due = await nextDue(payload, now)
    }
    const patience = left ? again : LONGEST
    again = left ? Math.min(LONGEST, 2 * again) : AGAIN
    // What was told of while it looked, the look may have missed.
    if (changed) return 0
    return due === null ? patience : Math.min(patience, Math.max(0, due - clock.now()))
  }

  async function takeTurn(): Promise<void> {
    turning = true
    const wait = await turn().catch((err: unknown) => {
      payload.logger.error({ err }, 'publication on time failed')
      return AGAIN
    })
    turning = false
    arm(wait)
  }

  function arm(after: number): void {
    timers.clearTimeout(timer)
    if (stopped) return
    timer = timers.setTimeout(() => {
      work = takeTurn()
    }, after)
    timer.unref?.()
  }

  /** At once, or as soon as the turn that is being taken is over: its end would set the alarm anew. */
  function lookAgain(): void {
    changed = true
    if (!turning) arm(0)
  }

  const forget = await watchChanges(payload, (changes) => {
    if (changes === 'unknown' || changes.some(({ subject }) => subject === 'segments' || subject === 'articles')) lookAgain()
  }, clock, timers)
  lookAgain()
  return {
    async stop() {
      stopped = true
      timers.clearTimeout(timer)
      await forget()
      await work
    },
  }
}
