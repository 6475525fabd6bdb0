import type { Payload } from 'payload'

import { watchFacts } from '../../src/changes/watchFacts.ts'
import { handTime } from './handTime.ts'

/** How many transactions of this process committed something that verdicts can hang on while some work was done. */
export async function factChangesDuring(payload: Payload, work: () => Promise<unknown>): Promise<number> {
  let times = 0
  // The log is followed by timers that nobody rings: what counts is told without them.
  const never = handTime(0)
  const stop = await watchFacts(payload, () => times++, never.clock, never.timers)
  await work().finally(stop)
  return times
}
