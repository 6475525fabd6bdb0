import { createHash } from 'node:crypto'

import type { Clock } from '../platform/clock.ts'

export interface AttemptTerms {
  /** So many attempts in a row may fail before there is any wait. */
  readonly free: number
  /** The longest wait, in seconds; each failure doubles it, from one second. */
  readonly longest: number
}

/** Failures are forgotten after a day without another. */
const FORGET_AFTER = 24 * 3_600_000
/** So many keys are remembered, by a digest, however long an address somebody writes; then the oldest make room. */
const MAX_REMEMBERED_KEYS = 20_000

const digestOf = (key: string): string => createHash('sha256').update(key).digest('base64url')

/**
 * Failed attempts by key, with delays that grow. An attempt counts as failed until it is cleared, so that
 * many at once are no way around. Kept in the memory of the process: a guess must not cost a write.
 */
export function createAttempts(clock: Clock) {
  const failures = new Map<string, { count: number; at: number }>()
  const waitOf = ({ count, at }: { count: number; at: number }, { free, longest }: AttemptTerms): number =>
    count < free ? 0 : at + Math.min(2 ** Math.min(count - free, 30), longest) * 1000 - clock.now()

  return {
    /** Seconds to wait; 0 when the attempt may be made, which is then counted. */
    begin(name: string, terms: AttemptTerms): number {
      const key = digestOf(name)
      const known = failures.get(key)
      // A clock that was ahead and was put right: nobody waits until it has come there again.
      if (known !== undefined) known.at = Math.min(known.at, clock.now())
      const last = known === undefined || clock.now() - known.at > FORGET_AFTER ? null : known
      const wait = last === null ? 0 : waitOf(last, terms)
      if (wait > 0) return Math.ceil(wait / 1000)
      failures.delete(key)
      failures.set(key, { count: (last?.count ?? 0) + 1, at: clock.now() })
      for (const oldest of failures.keys()) {
        if (failures.size <= MAX_REMEMBERED_KEYS) break
        failures.delete(oldest)
      }
      return 0
    },
    clear(name: string): void {
      failures.delete(digestOf(name))
    },
    /** One attempt among others turned out right. */
    forgive(name: string): void {
      const key = digestOf(name)
      const known = failures.get(key)
      if (known !== undefined) failures.set(key, { ...known, count: Math.max(0, known.count - 1) })
    },
  }
}

export type Attempts = ReturnType<typeof createAttempts>
