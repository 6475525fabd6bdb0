import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { createLruStore, type CachedAnswer } from '../../../../src/api/cache/lruStore.ts'

const entry = (key: string, tags: readonly string[], size = 100): CachedAnswer => ({
  key,
  tags,
  type: 'text/plain',
  bytes: Buffer.alloc(size),
  etag: key,
  lastModified: 0,
  until: null,
  link: null,
  encoded: new Map(),
  aliases: new Set(),
})

const sizeOf = (one: CachedAnswer): number => {
  const store = createLruStore(Infinity)
  store.set(one)
  return store.bytes
}
const EMPTY = sizeOf(entry('a', [], 0))

describe('the LRU store', () => {
  it('finds by key, by alias and by tag', () => {
    const store = createLruStore(1e6)
    const one = entry('a', ['x'])
    store.set(one)
    store.alias('/a?', one)
    expect([store.get('a'), store.getByAlias('/a?')]).toEqual([one, one])
    store.removeTagged('x')
    expect([store.get('a'), store.getByAlias('/a?'), store.size, store.bytes]).toEqual([undefined, undefined, 0, 0])
  })

  it('keeps only so many aliases of one answer', () => {
    const store = createLruStore(1e6)
    const one = entry('a', [])
    store.set(one)
    for (let n = 0; n < 100; n += 1) store.alias(`/a?${n}`, one)
    expect(one.aliases.size).toBe(8)
  })

  it('keeps no overlong alias', () => {
    const store = createLruStore(1e6)
    const one = entry('a', [])
    store.set(one)
    store.alias(`/a?${'x'.repeat(300)}`, one)
    expect([store.getByAlias(`/a?${'x'.repeat(300)}`), one.aliases.size]).toEqual([undefined, 0])
  })

  it('measures tags and aliases with the bytes', () => {
    const store = createLruStore(1e6)
    const one = entry('a', [])
    store.set(one)
    const bare = store.bytes
    store.alias(`/a?${'x'.repeat(200)}`, one)
    expect(store.bytes - bare).toBeGreaterThan(200)
    store.alias(`/a?${'x'.repeat(200)}`, one)
    expect(one.aliases.size).toBe(1)
    const withAlias = store.bytes
    store.set(entry('b', ['y'.repeat(50)]))
    expect(store.bytes - withAlias).toBeGreaterThan(bare + 50)
    store.clear()
    expect(store.bytes).toBe(0)
  })

  it('keeps no alias of what was removed', () => {
    const store = createLruStore(1e6)
    const one = entry('a', ['x'])
    store.set(one)
    store.remove(one)
    store.alias('/a', one)
    expect(store.getByAlias('/a')).toBeUndefined()
  })

  it('evicts the least recently used', () => {
    const store = createLruStore(3 * sizeOf(entry('a', [])))
    for (const key of ['a', 'b', 'c']) store.set(entry(key, []))
    store.touch(store.get('a')!)
    store.set(entry('d', []))
    expect(['a', 'b', 'c', 'd'].map((key) => store.get(key)?.key)).toEqual(['a', undefined, 'c', 'd'])
  })

  it('never holds more than its maximum, and nothing of what was removed', () => {
    const MAX_BYTES = 10 * EMPTY
    const key = fc.integer({ min: 0, max: 8 }).map(String)
    const tag = fc.constantFrom('x', 'y', 'z')
    const act = fc.oneof(
      fc.record({ put: key, tags: fc.uniqueArray(tag), size: fc.integer({ min: 0, max: 3 * EMPTY }) }),
      fc.record({ removeTagged: tag }),
      fc.record({ touch: key }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const store = createLruStore(MAX_BYTES)
        const there = new Map<string, readonly string[]>()
        for (const one of acts) {
          if ('put' in one) {
            store.set(entry(one.put, one.tags, one.size))
            there.set(one.put, one.tags)
          } else if ('removeTagged' in one) {
            store.removeTagged(one.removeTagged)
            for (const [name, tags] of there) if (tags.includes(one.removeTagged)) there.delete(name)
          } else {
            const found = store.get(one.touch)
            if (found) store.touch(found)
          }
          expect(store.bytes).toBeLessThanOrEqual(MAX_BYTES)
          for (let n = 0; n <= 8; n += 1) if (store.get(String(n))) expect(there.has(String(n))).toBe(true)
        }
        store.clear()
        expect([store.size, store.bytes]).toEqual([0, 0])
      }),
    )
  })
})
