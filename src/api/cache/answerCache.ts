import { createHash } from 'node:crypto'

import type { Clock } from '../../platform/clock.ts'
import type { Change } from '../../changes/changes.ts'
import type { Encoding } from './encodings.ts'
import { createInvalidationLog } from './invalidationLog.ts'
import { createLruStore, type CachedAnswer, type EncodedAnswer } from './lruStore.ts'
import type { ResourceAnswer } from './resourceAnswer.ts'
import { invalidatedTags } from './tags.ts'

export interface AnswerCacheOptions {
  /** Memory that kept answers may take. */
  readonly maxBytes: number
  readonly clock: Clock
  /** Called with the tags of each invalidation; not while it is unknown what changed. */
  readonly onInvalidate?: (tags: readonly string[] | 'all') => void
}

/**
 * Makes answers once and keeps them until something that they show changes.
 *
 * An answer that is being made while a change is committed may have read the state before it: it is
 * sent to those who asked before the save returned, and not kept. See docs/public-api.md.
 */
export function createAnswerCache({ maxBytes, clock, onInvalidate = () => {} }: AnswerCacheOptions) {
  const store = createLruStore(maxBytes)
  const invalidations = createInvalidationLog(clock)
  const pending = new Map<string, Promise<CachedAnswer | { refused: unknown }>>()

  const isFresh = (entry: CachedAnswer): boolean => entry.until === null || clock.now() < entry.until

  function invalidateTags(tags: readonly string[] | 'all'): void {
    invalidations.record(tags)
    if (tags === 'all') store.clear()
    else for (const tag of tags) store.removeTagged(tag)
    // A request from now on must not be given an answer that was begun before.
    pending.clear()
  }

  const entryOf = (key: string, { type, body, tags, until, link }: ResourceAnswer): CachedAnswer => {
    const bytes = Buffer.from(body)
    const etag = createHash('sha256').update(type).update('\n').update(bytes).digest('base64url').slice(0, 27)
    return {
      key,
      type,
      bytes,
      etag,
      tags,
      until,
      link: link ?? null,
      lastModified: invalidations.lastModifiedNow(),
      encoded: new Map(),
      aliases: new Set(),
    }
  }

  return {
    /** The answer kept for a URL exactly as it was written, if it is fresh. */
    getByAlias(alias: string): CachedAnswer | null {
      const entry = store.getByAlias(alias)
      if (entry === undefined) return null
      if (isFresh(entry)) {
        store.touch(entry)
        return entry
      }
      store.remove(entry)
      return null
    },

    /** Whether a fresh answer is kept for a key. */
    has(key: string): boolean {
      const entry = store.get(key)
      return entry !== undefined && isFresh(entry)
    },

    /** The answer for a key: kept, being made, or made now; the alias will find it next time. Refusals are not kept. */
    async getOrMake<Refusal>(
      key: string,
      alias: string,
      make: () => Promise<ResourceAnswer | { refused: Refusal }>,
    ): Promise<CachedAnswer | { refused: Refusal }> {
      const kept = store.get(key)
      if (kept !== undefined && isFresh(kept)) {
        store.touch(kept)
        store.alias(alias, kept)
        return kept
      }
      const underWay = pending.get(key)
      if (underWay !== undefined) return underWay as Promise<CachedAnswer | { refused: Refusal }>
      const since = invalidations.count
      const making = make()
        .then((answer) => {
          if ('refused' in answer) return answer
          const entry = entryOf(key, answer)
          if (invalidations.hasInvalidated(entry.tags, since)) return entry
          store.set(entry)
          store.alias(alias, entry)
          return entry
        })
        .finally(() => {
          if (pending.get(key) === making) pending.delete(key)
        })
      pending.set(key, making)
      return making
    },

    /** Keeps an answer's form in one encoding with it. */
    addEncoded(entry: CachedAnswer, encoding: Encoding, encoded: EncodedAnswer): void {
      entry.encoded.set(encoding, encoded)
      store.remeasure(entry)
    },

    /** Drops what the changes make stale; everything when it is unknown what changed. */
    invalidate(changes: readonly Change[] | 'unknown'): void {
      // While the change log cannot be read, caches in front are not purged: their copies expire by themselves, and bridge the gap.
      if (changes === 'unknown') return invalidateTags('all')
      for (const change of changes) {
        const tags = invalidatedTags(change)
        if (tags !== 'all' && tags.length === 0) continue
        invalidateTags(tags)
        onInvalidate(tags)
      }
    },

    get size() {
      return store.size
    },
  }
}

export type AnswerCache = ReturnType<typeof createAnswerCache>
