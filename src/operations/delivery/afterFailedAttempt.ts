import { instantToStore } from '../../documents/instants.ts'
import { HOUR, type Instant } from '../../obligations/index.ts'

const MAX_RETRY_WAIT = 6 * HOUR
const MAX_ATTEMPTS = 12

/** A message that was not taken: tried again after `first`, then each time after twice as long, until it is given up. */
export const afterFailedAttempt = (attempts: number, error: string, first: number, now: Instant) => ({
  attempts,
  state: attempts >= MAX_ATTEMPTS ? ('failed' as const) : ('queued' as const),
  nextAttemptAt: instantToStore(now + Math.min(first * 2 ** (attempts - 1), MAX_RETRY_WAIT)),
  lastError: error.slice(0, 300),
})
