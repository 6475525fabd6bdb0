import type { Clock } from '../../platform/clock.ts'
import type { Instant } from '../../obligations/index.ts'

/** Invalidations remembered for the answers that are being made while they happen. */
const MAX_REMEMBERED_INVALIDATIONS = 2_000

interface Invalidation {
  readonly at: Instant
  readonly tags: ReadonlySet<string> | 'all'
}

/** The latest invalidations, numbered: tells whether an answer that was begun before one of them may be kept. */
export function createInvalidationLog(clock: Clock) {
  let latest: Invalidation[] = []
  let count = 0

  return {
    /** How many there have been: what to give to `hasInvalidated` later. */
    get count() {
      return count
    },
    record(tags: readonly string[] | 'all'): void {
      count += 1
      latest.push({ at: clock.now(), tags: tags === 'all' ? tags : new Set(tags) })
      if (latest.length > MAX_REMEMBERED_INVALIDATIONS) latest = latest.slice(-MAX_REMEMBERED_INVALIDATIONS / 2)
    },
    /** Whether one of the tags was invalidated after the first `since` invalidations; true where that is no longer remembered. */
    hasInvalidated(tags: readonly string[], since: number): boolean {
      if (count - since > latest.length) return true
      return latest
        .slice(latest.length - (count - since))
        .some((one) => one.tags === 'all' || tags.some((tag) => (one.tags as ReadonlySet<string>).has(tag)))
    },
    /**
     * The second that Last-Modified gives to an answer made now. An answer made in a second that saw an invalidation
     * gets the next second: the date could not tell it from the one before.
     */
    lastModifiedNow(): Instant {
      const second = Math.floor(clock.now() / 1000) * 1000
      const last = latest.at(-1)
      return last !== undefined && last.at >= second ? second + 1000 : second
    },
  }
}
