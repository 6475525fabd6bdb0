import type { Timers } from '../../platform/clock.ts'
import type { CacheSettings } from '../../platform/env.ts'
import { surrogateKeysToPurge } from './cacheHeaders.ts'

/** Asks one cache once to purge keys; throws when it does not accept. */
export type SendPurge = (url: string, keys: readonly string[]) => Promise<void>

const TIMEOUT_MS = 5_000
const FIRST_RETRY_MS = 250
const MAX_RETRY_MS = 30_000
const MAX_KEYS_PER_REQUEST = 30

/** Over HTTP, with the keys in the headers that caches read; a POST has them in its body too. The operator who set the URL answers for where it leads. */
export const purgeByHttp =
  ({ purgeMethod, purgeToken }: Pick<CacheSettings, 'purgeMethod' | 'purgeToken'>): SendPurge =>
  async (url, keys) => {
    const post = purgeMethod === 'POST'
    const answer = await fetch(url, {
      method: purgeMethod,
      headers: {
        'surrogate-key': keys.join(' '),
        'cache-tag': keys.join(','),
        ...(purgeToken === undefined ? {} : { authorization: `Bearer ${purgeToken}` }),
        ...(post ? { 'content-type': 'application/json' } : {}),
      },
      ...(post ? { body: JSON.stringify({ tags: keys }) } : {}),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  }

export interface PurgeOptions {
  readonly send: SendPurge
  readonly timers: Timers
  readonly onFailure: (url: string, error: unknown) => void
}

/** The purges of one cache: keys wait together and are sent in order, again until the cache accepts them. */
function createPurgeQueue(url: string, { send, timers, onFailure }: PurgeOptions) {
  const waiting = new Set<string>()
  let working: Promise<void> | null = null
  let stopped = false
  let wake: (() => void) | null = null

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = timers.setTimeout(resolve, milliseconds)
      timer.unref?.()
      wake = () => {
        timers.clearTimeout(timer)
        resolve()
      }
    })

  async function work(): Promise<void> {
    for (let wait = FIRST_RETRY_MS; waiting.size > 0;) {
      const keys = [...waiting].slice(0, MAX_KEYS_PER_REQUEST)
      for (const key of keys) waiting.delete(key)
      try {
        await send(url, keys)
        wait = FIRST_RETRY_MS
      } catch (error) {
        onFailure(url, error)
        // A server that stops has tried; copies in the cache expire by themselves.
        if (stopped) return
        for (const key of keys) waiting.add(key)
        await pause(wait)
        wait = Math.min(wait * 2, MAX_RETRY_MS)
      }
    }
  }

  return {
    add(keys: readonly string[]): void {
      for (const key of keys) waiting.add(key)
      working ??= work().finally(() => (working = null))
    },
    async stop(): Promise<void> {
      stopped = true
      wake?.()
      await working
    },
  }
}

export interface CachePurger {
  purge(tags: readonly string[] | 'all'): void
  stop(): Promise<void>
}

/** Has every cache in front purge invalidated tags, each at its own pace; no save waits for one. */
export function createCachePurger(urls: readonly string[], options: PurgeOptions): CachePurger {
  const queues = urls.map((url) => createPurgeQueue(url, options))
  return {
    purge(tags) {
      if (queues.length === 0) return
      const keys = surrogateKeysToPurge(tags)
      for (const queue of queues) queue.add(keys)
    },
    stop: async () => void (await Promise.all(queues.map((queue) => queue.stop()))),
  }
}
