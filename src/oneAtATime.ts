import { wallClock, type Clock, type Timers } from './clock.ts'
import { WriteTurnTimeout } from './storageFailure.ts'

/** Gives back what was taken; calling it twice is harmless. */
export type Release = () => void

/** A turn at something that only one may do at a time; turns are taken in the order of asking. */
export interface Turns {
  take(): Promise<Release>
  /** For how many milliseconds somebody has had the turn; 0 while nobody has. */
  heldFor(): number
}

/**
 * Turns in one process. Who waits longer than `patience` milliseconds is told why: nearly always
 * a nested call that did not thread `req`, and so waits for the transaction it stands in.
 */
export function createTurns(patience: number, timers: Timers, clock: Clock = wallClock): Turns {
  let tail: Promise<void> = Promise.resolve()
  let heldSince: number | null = null
  return {
    heldFor: () => (heldSince === null ? 0 : clock.now() - heldSince),
    async take() {
      const before = tail
      let release: Release = () => {}
      let mine = false
      tail = new Promise((resolve) => {
        release = () => {
          if (mine) heldSince = null
          mine = false
          resolve()
        }
      })
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<never>((_, reject) => {
        timer = timers.setTimeout(() => {
          // Whoever asked after us still waits for the one before us.
          void before.then(release)
          reject(new WriteTurnTimeout(patience))
        }, patience)
      })
      try {
        await Promise.race([before, late])
      } finally {
        timers.clearTimeout(timer)
      }
      mine = true
      heldSince = clock.now()
      return release
    },
  }
}
