import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { createShelf, type Prepared } from '../../../../src/api/prepared/shelf.ts'

const OVERHEAD = 4_096
const prepared = (key: string, tags: readonly string[], size = 100): Prepared => ({
  key, tags, type: 'text/plain', bytes: Buffer.alloc(size), etag: key, lastModified: 0, until: null, encoded: new Map(), addresses: new Set(),
})

describe('the shelf', () => {
  it('finds by key, by address and by tag', () => {
    const shelf = createShelf(1e6)
    const one = prepared('a', ['x'])
    shelf.put(one)
    shelf.lead('/a?', one)
    expect([shelf.get('a'), shelf.at('/a?')]).toEqual([one, one])
    shelf.dropTagged('x')
    expect([shelf.get('a'), shelf.at('/a?'), shelf.size, shelf.weight]).toEqual([undefined, undefined, 0, 0])
  })

  it('leads only so many addresses to one answer', () => {
    const shelf = createShelf(1e6)
    const one = prepared('a', [])
    shelf.put(one)
    for (let n = 0; n < 100; n += 1) shelf.lead(`/a?${n}`, one)
    expect(one.addresses.size).toBe(8)
  })

  it('leads nowhere to what has been dropped', () => {
    const shelf = createShelf(1e6)
    const one = prepared('a', ['x'])
    shelf.put(one)
    shelf.drop(one)
    shelf.lead('/a', one)
    expect(shelf.at('/a')).toBeUndefined()
  })

  it('lets the longest unused fall out', () => {
    const shelf = createShelf(3 * (OVERHEAD + 100))
    for (const key of ['a', 'b', 'c']) shelf.put(prepared(key, []))
    shelf.use(shelf.get('a')!)
    shelf.put(prepared('d', []))
    expect(['a', 'b', 'c', 'd'].map((key) => shelf.get(key)?.key)).toEqual(['a', undefined, 'c', 'd'])
  })

  it('never holds more than it has room for, and nothing of what was dropped', () => {
    const ROOM = 10 * OVERHEAD
    const key = fc.integer({ min: 0, max: 8 }).map(String)
    const tag = fc.constantFrom('x', 'y', 'z')
    const act = fc.oneof(
      fc.record({ put: key, tags: fc.uniqueArray(tag), size: fc.integer({ min: 0, max: 3 * OVERHEAD }) }),
      fc.record({ dropTagged: tag }),
      fc.record({ use: key }),
    )
    fc.assert(fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const shelf = createShelf(ROOM)
      const there = new Map<string, readonly string[]>()
      for (const one of acts) {
        if ('put' in one) {
          shelf.put(prepared(one.put, one.tags, one.size))
          there.set(one.put, one.tags)
        } else if ('dropTagged' in one) {
          shelf.dropTagged(one.dropTagged)
          for (const [name, tags] of there) if (tags.includes(one.dropTagged)) there.delete(name)
        } else {
          const found = shelf.get(one.use)
          if (found) shelf.use(found)
        }
        expect(shelf.weight).toBeLessThanOrEqual(ROOM)
        for (let n = 0; n <= 8; n += 1) if (shelf.get(String(n))) expect(there.has(String(n))).toBe(true)
      }
      shelf.clear()
      expect([shelf.size, shelf.weight]).toEqual([0, 0])
    }))
  })
})
