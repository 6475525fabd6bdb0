import type { Timers } from '../../clock.ts'
import type { CacheSettings } from '../../env.ts'
import { keysDropped } from './caching.ts'

/** Tells one cache once; throws when it does not take it. */
export type Tell = (url: string, keys: readonly string[]) => Promise<void>

const PATIENCE = 5_000
const FIRST_WAIT = 250
const LONGEST_WAIT = 30_000
const AT_ONCE = 30

/** Over HTTP, the keys in the headers that caches read; a POST has them in its body too. Whoever set the address answers for where it leads. */
export const tellByHttp = ({ purgeMethod, purgeToken }: Pick<CacheSettings, 'purgeMethod' | 'purgeToken'>): Tell => async (url, keys) => {
  const post = purgeMethod === 'POST'
  const answer = await fetch(url, {
    method: purgeMethod,
    headers: {
      'surrogate-key': keys.join(' '), 'cache-tag': keys.join(','),
      ...(purgeToken === undefined ? {} : { authorization: `Bearer ${purgeToken}` }),
      ...(post ? { 'content-type': 'application/json' } : {}),
    },
    ...(post ? { body: JSON.stringify({ tags: keys }) } : {}),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
}

/** One cache: what it is to drop waits together and is told in order, until it takes it. */
function queueTo(url: string, tell: Tell, timers: Timers, onFailure: (url: string, error: unknown) => void) {
  const waiting = new Set<string>()
  let working: Promise<void> | null = null
  let stopped = false
  let wake: (() => void) | null = null

  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => {
    const timer = timers.setTimeout(resolve, milliseconds)
    timer.unref?.()
    wake = () => {
      timers.clearTimeout(timer)
      resolve()
    }
  })

  async function work(): Promise<void> {
    for (let wait = FIRST_WAIT; waiting.size > 0;) {
      const keys = [...waiting].slice(0, AT_ONCE)
      for (const key of keys) waiting.delete(key)
      try {
        await tell(url, keys)
        wait = FIRST_WAIT
      } catch (error) {
        onFailure(url, error)
        // A server that stops has tried; copies end by themselves.
        if (stopped) return
        for (const key of keys) waiting.add(key)
        await pause(wait)
        wait = Math.min(wait * 2, LONGEST_WAIT)
      }
    }
  }

  return {
    drop(keys: readonly string[]): void {
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

export interface Purge {
  drop(tags: readonly string[] | 'all'): void
  stop(): Promise<void>
}

/** Tells every cache what to drop, each at its own pace. Nobody's save waits for one. */
export function createPurge(urls: readonly string[], tell: Tell, timers: Timers, onFailure: (url: string, error: unknown) => void): Purge {
  const queues = urls.map((url) => queueTo(url, tell, timers, onFailure))
  return {
    drop(tags) {
      if (queues.length === 0) return
      const keys = keysDropped(tags)
      for (const queue of queues) queue.drop(keys)
    },
    stop: async () => void (await Promise.all(queues.map((queue) => queue.stop()))),
  }
}
