import type { Clock, Timers } from '../src/clock.ts'

const EVERY = 10_000
/** Clocks are kept right in smaller steps than this. */
const JUMP = 30_000

/**
 * Calls when the clock has been set, in either direction: node-cron waits for the time that it once reckoned
 * out, so after a clock was two days ahead and put right it would ring in two days. `elapsed` is a time that
 * nobody sets, in milliseconds. Gives back how to stop.
 */
export function onClockJump(clock: Clock, elapsed: () => number, timers: Timers, jumped: (by: number) => void): () => void {
  let [time, sinceStart] = [clock.now(), elapsed()]
  let timer: ReturnType<typeof setTimeout>
  const look = (): void => {
    const by = clock.now() - time - (elapsed() - sinceStart)
    ;[time, sinceStart] = [clock.now(), elapsed()]
    if (Math.abs(by) > JUMP) jumped(by)
    timer = timers.setTimeout(look, EVERY)
    timer.unref?.()
  }
  timer = timers.setTimeout(look, EVERY)
  timer.unref?.()
  return () => timers.clearTimeout(timer)
}
