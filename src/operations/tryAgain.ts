import { instantToStore } from '../fields/instants.ts'
import { HOUR, type Instant } from '../obligations/index.ts'

const longestWait = 6 * HOUR
const giveUpAfter = 12

/** A message that was not taken: tried again after `first`, then each time after twice as long, until it is given up. */
export const notTaken = (attempts: number, error: string, first: number, now: Instant) => ({
  attempts,
  state: attempts >= giveUpAfter ? ('failed' as const) : ('queued' as const),
  nextAttemptAt: instantToStore(now + Math.min(first * 2 ** (attempts - 1), longestWait)),
  lastError: error.slice(0, 300),
})
