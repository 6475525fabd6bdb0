import type { Clock, Timers } from '../platform/clock.ts'
import { isBusy } from './sqliteConnection.ts'

/** How a write waits for another process, while everybody else is served. */
export interface LockPatience {
  /** Milliseconds until the write is refused. */
  readonly patience: number
  /** Milliseconds between two attempts. */
  readonly every: number
  readonly timers: Timers
  readonly clock: Clock
}

/**
 * Tries again while another process has the file, giving the thread back in between. Once it has been waited
 * for in vain, those who come next are refused at once, until it is free again: waits must not add up.
 */
export function createLockWait({ patience, every, timers, clock }: LockPatience): <T>(work: () => Promise<T>) => Promise<T> {
  let gaveUp = false
  return async (work) => {
    const until = clock.now() + (gaveUp ? 0 : patience)
    for (;;) {
      try {
        const result = await work()
        gaveUp = false
        return result
      } catch (error) {
        if (!isBusy(error)) throw error
        if (clock.now() >= until) {
          gaveUp = true
          throw error
        }
        await new Promise((resolve) => timers.setTimeout(resolve, every))
      }
    }
  }
}
