import type { Clock } from '../../src/platform/clock.ts'
import type { Instant } from '../../src/obligations/index.ts'

/** A clock and its alarms, moved by hand: a rule about time holds on every machine, however slow. */
export interface HandTime {
  clock: Clock
  timers: { setTimeout: typeof setTimeout; clearTimeout: typeof clearTimeout }
  /** For how long an alarm was set, each time. */
  delays: number[]
  /** How many are set. */
  armed(): number
  /** Lets so many milliseconds pass; what falls due in them rings at its moment. */
  pass(milliseconds: number): void
  /** Goes on to the next alarm, rings it, and says for how long one is set when its work is done. */
  ring(): Promise<number>
}

export function handTime(from: Instant): HandTime {
  let now = from
  let heard: ((delay: number) => void) | undefined
  const alarms = new Map<unknown, { at: Instant; work: () => void }>()
  const delays: number[] = []

  function ringNext(until = Infinity): boolean {
    const [next] = [...alarms].toSorted(([, a], [, b]) => a.at - b.at)
    if (next === undefined || next[1].at > until) return false
    const [handle, { at, work }] = next
    alarms.delete(handle)
    now = Math.max(now, at)
    work()
    return true
  }

  return {
    clock: { now: () => now },
    timers: {
      setTimeout: ((work: () => void, delay: number) => {
        const handle = {}
        alarms.set(handle, { at: now + delay, work })
        delays.push(delay)
        heard?.(delay)
        return handle
      }) as unknown as typeof setTimeout,
      clearTimeout: ((handle: unknown) => void alarms.delete(handle)) as typeof clearTimeout,
    },
    delays,
    armed: () => alarms.size,
    pass(milliseconds) {
      const until = now + milliseconds
      while (ringNext(until));
      now = until
    },
    async ring() {
      if (!ringNext()) throw new Error('No alarm is set')
      // What it sets at once only guards the work that it has begun.
      const delay = await new Promise<number>((resolve) => (heard = resolve))
      heard = undefined
      return delay
    },
  }
}
