import type { Timers } from './clock.ts'

/** Gives back what was taken; calling it twice is harmless. */
export type Release = () => void

/** A turn at something that only one may do at a time; turns are taken in the order of asking. */
export interface Turns {
  take(): Promise<Release>
}

/**
 * Turns in one process. Who waits longer than `patience` milliseconds is told why: nearly always
 * a nested call that did not thread `req`, and so waits for the transaction it stands in.
 */
export function createTurns(patience: number, timers: Timers): Turns {
  let tail: Promise<void> = Promise.resolve()
  return {
    async take() {
      const before = tail
      let release: Release = () => {}
      tail = new Promise((resolve) => {
        release = resolve
      })
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<never>((_, reject) => {
        timer = timers.setTimeout(() => {
          // Whoever asked after us still waits for the one before us.
          void before.then(release)
          reject(new Error(`Waited ${patience} ms for another write to end: does a nested call forget to pass req?`))
        }, patience)
      })
      try {
        await Promise.race([before, late])
      } finally {
        timers.clearTimeout(timer)
      }
      return release
    },
  }
}
