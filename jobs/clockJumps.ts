import type { Clock, Timers } from '../src/platform/clock.ts'

const CHECK_INTERVAL = 10_000
/** Milliseconds; clocks are kept right in smaller steps than this. */
const MIN_JUMP = 30_000

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
    if (Math.abs(by) > MIN_JUMP) jumped(by)
    timer = timers.setTimeout(look, CHECK_INTERVAL)
    timer.unref?.()
  }
  timer = timers.setTimeout(look, CHECK_INTERVAL)
  timer.unref?.()
  return () => timers.clearTimeout(timer)
}
