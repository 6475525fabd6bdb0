import { Mutex } from 'async-mutex'

import { wallClock, type Clock, type Timers } from '../platform/clock.ts'
import { WriteTurnTimeout } from '../platform/storageFailure.ts'

/** Ends a turn; calling it twice is harmless. */
export type ReleaseTurn = () => void

/** Writers take turns: one at a time, in the order of asking. */
export interface WriteTurns {
  take(): Promise<ReleaseTurn>
  /** For how many milliseconds somebody has had the turn; 0 while nobody has. */
  heldFor(): number
}

/**
 * Turns in one process. Who waits longer than `patience` milliseconds gets a `WriteTurnTimeout`: nearly
 * always a nested call that did not thread `req`, and so waits for the transaction it stands in.
 */
export function createWriteTurns(patience: number, timers: Timers, clock: Clock = wallClock): WriteTurns {
  const mutex = new Mutex()
  let heldSince: number | null = null

  const begin = (unlock: ReleaseTurn): ReleaseTurn => {
    heldSince = clock.now()
    let ended = false
    return () => {
      if (ended) return
      ended = true
      heldSince = null
      unlock()
    }
  }

  return {
    heldFor: () => (heldSince === null ? 0 : clock.now() - heldSince),
    take: () =>
      new Promise((resolve, reject) => {
        let late = false
        const timer = timers.setTimeout(() => {
          late = true
          reject(new WriteTurnTimeout(patience))
        }, patience)
        void mutex.acquire().then((unlock) => {
          timers.clearTimeout(timer)
          // Whoever asked after us has waited for the one before us, too.
          if (late) unlock()
          else resolve(begin(unlock))
        })
      }),
  }
}
