import type { Payload } from 'payload'

import type { Clock, Timers } from '../../platform/clock.ts'
import { instantFromStore, instantToStore } from '../../documents/instants.ts'
import type { Instant } from '../../obligations/index.ts'
import { publishDue } from './publishDue.ts'
import { watchChanges, type Change } from '../../changes/changes.ts'
import { extentIn } from '../../changes/writtenBy.ts'

/** Milliseconds after which the database is asked again, whatever was found. */
const MAX_WAIT = 30_000
/** What stays due is tried again after this, and after twice as long each time that it stays due again. */
const FIRST_RETRY = 1_000

/** When the next draft after an instant is to publish itself; null when none is. */
async function nextDue(payload: Payload, after: Instant = 0): Promise<Instant | null> {
  const times: Instant[] = []
  for (const collection of ['segments', 'articles'] as const) {
    const { docs } = await payload.find({
      collection,
      draft: true,
      where: { and: [{ _status: { equals: 'draft' } }, { publishAt: { greater_than: instantToStore(after) } }] },
      sort: 'publishAt',
      limit: 1,
      pagination: false,
      depth: 0,
      select: { publishAt: true },
    })
    const at = docs[0]?.publishAt
    if (at) times.push(instantFromStore(at))
  }
  return times.length === 0 ? null : Math.min(...times)
}

const writesContent = (change: Change): boolean => extentIn('segments', change) !== 'nothing' || extentIn('articles', change) !== 'nothing'

interface Rounds {
  /** A segment or an article was written, so that what a round under way has read may be outdated. */
  noteChange(): void
  /** Publishes what is due; gives back after how many milliseconds the next round is needed. */
  run(): Promise<number>
}

function createRounds(payload: Payload, clock: Clock): Rounds {
  let hasChanged = false
  let retryDelay = FIRST_RETRY

  async function run(): Promise<number> {
    hasChanged = false
    const now = clock.now()
    let due = await nextDue(payload)
    let staysDue = false
    if (due !== null && due <= now) {
      await publishDue(payload, now)
      // What failed may succeed now.
      if (hasChanged) retryDelay = FIRST_RETRY
      // Changes up to here, its own publications among them, are in what is read next.
      hasChanged = false
      due = await nextDue(payload)
      staysDue = due !== null && due <= now
      if (staysDue) due = await nextDue(payload, now)
    }
    const patience = staysDue ? retryDelay : MAX_WAIT
    retryDelay = staysDue ? Math.min(MAX_WAIT, 2 * retryDelay) : FIRST_RETRY
    // What changed while the drafts were read may be missing in what was read.
    if (hasChanged) return 0
    return due === null ? patience : Math.min(patience, Math.max(0, due - clock.now()))
  }

  return {
    noteChange: () => (hasChanged = true),
    run: () =>
      run().catch((err: unknown) => {
        payload.logger.error({ err }, 'publication on time failed')
        return FIRST_RETRY
      }),
  }
}

/**
 * Publishes what is due on its very second: a timer is set for the next of it, and set anew whenever a segment or an
 * article changes. The job of every minute does what an instance missed.
 */
export async function publishOnTime(payload: Payload, clock: Clock, timers: Timers): Promise<{ stop(): Promise<void> }> {
  const rounds = createRounds(payload, clock)
  let timer: ReturnType<typeof setTimeout> | undefined
  let round: Promise<void> = Promise.resolve()
  let isRunning = false
  let isStopped = false

  async function runRound(): Promise<void> {
    isRunning = true
    const wait = await rounds.run()
    isRunning = false
    schedule(wait)
  }

  function schedule(delay: number): void {
    timers.clearTimeout(timer)
    if (isStopped) return
    timer = timers.setTimeout(() => {
      round = runRound()
    }, delay)
    timer.unref?.()
  }

  /** At once, or as soon as the round under way is over: its end would set the timer anew. */
  function lookAgain(): void {
    rounds.noteChange()
    if (!isRunning) schedule(0)
  }

  const stopWatching = await watchChanges(
    payload,
    (changes) => {
      if (changes === 'unknown' || changes.some(writesContent)) lookAgain()
    },
    clock,
    timers,
  )
  lookAgain()
  return {
    async stop() {
      isStopped = true
      timers.clearTimeout(timer)
      await stopWatching()
      await round
    },
  }
}
