import { describe, expect, it } from '@jest/globals'

import { createCachePurger, purgeByHttp } from '../../../../src/api/cache/purge.ts'
import { wallTimers, type Timers } from '../../../../src/platform/clock.ts'
import { receive } from '../../../helpers/receiver.ts'

/** Time that passes as soon as somebody waits; what was waited for is noted. */
function hurried(): { timers: Timers; waits: number[] } {
  const waits: number[] = []
  const set = (run: () => void, milliseconds: number) => {
    waits.push(milliseconds)
    return setTimeout(run, 0)
  }
  return { timers: { setTimeout: set as typeof setTimeout, clearTimeout }, waits }
}
const told = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('telling caches what to drop', () => {
  it.each(['PURGE', 'POST'] as const)('with %s: the keys in the headers, and the token', async (purgeMethod) => {
    const methods: string[] = []
    const cache = await receive((res) => {
      methods.push(res.req.method!)
      res.end()
    })
    const purger = createCachePurger([cache.url], {
      send: purgeByHttp({ purgeMethod, purgeToken: 'khoa' }),
      timers: wallTimers,
      onFailure: () => {},
    })
    purger.purge(['segments/12', 'segments?'])
    await told(() => cache.heard.length === 1)
    expect(methods).toEqual([purgeMethod])
    expect(cache.heard[0]!.headers).toMatchObject({
      'surrogate-key': 'segments/12 segments segments:list',
      'cache-tag': 'segments/12,segments,segments:list',
      authorization: 'Bearer khoa',
    })
    if (purgeMethod === 'POST') expect(JSON.parse(cache.heard[0]!.body)).toEqual({ tags: ['segments/12', 'segments', 'segments:list'] })
    await purger.stop()
    cache.close()
  })

  it('tells again what was not taken, later each time, with what came meanwhile', async () => {
    const { timers, waits } = hurried()
    const keys: string[][] = []
    const faults: string[] = []
    let left = 9
    const purger = createCachePurger(['http://cache/'], {
      async send(_, given) {
        keys.push([...given])
        if (left-- > 0) {
          if (left === 4) purger.purge(['articles/1'])
          throw new Error('HTTP 503')
        }
      },
      timers,
      onFailure: (url, error) => faults.push(`${url} ${(error as Error).message}`),
    })
    purger.purge(['segments/1'])
    await told(() => keys.length === 10)
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
    expect(faults).toHaveLength(9)
    expect(new Set(keys.at(-1))).toEqual(new Set(['segments/1', 'segments', 'articles/1', 'articles']))
    await purger.stop()
  })

  it('none waits for another, and a server that stops tries once more', async () => {
    const heard: string[] = []
    const purger = createCachePurger(['http://down/', 'http://up/'], {
      async send(url) {
        heard.push(url)
        if (url.includes('down')) throw new Error('refused')
      },
      timers: wallTimers,
      onFailure: () => {},
    })
    purger.purge('all')
    await told(() => heard.includes('http://up/'))
    await purger.stop()
    expect(heard.filter((url) => url === 'http://down/')).toHaveLength(2)
  })

  it('tells nobody where nobody is to be told', async () => {
    const purger = createCachePurger([], { send: () => Promise.reject(new Error('told')), timers: wallTimers, onFailure: () => {} })
    purger.purge('all')
    await purger.stop()
  })
})
