import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { createShelf, type Prepared } from '../../../../src/api/prepared/shelf.ts'

const prepared = (key: string, tags: readonly string[], size = 100): Prepared => ({
  key, tags, type: 'text/plain', bytes: Buffer.alloc(size), etag: key, lastModified: 0, until: null, link: null, encoded: new Map(), addresses: new Set(),
})

const weightOf = (one: Prepared): number => {
  const shelf = createShelf(Infinity)
  shelf.put(one)
  return shelf.weight
}
const EMPTY = weightOf(prepared('a', [], 0))

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

  it('reads an overlong address each time', () => {
    const shelf = createShelf(1e6)
    const one = prepared('a', [])
    shelf.put(one)
    shelf.lead(`/a?${'x'.repeat(300)}`, one)
    expect([shelf.at(`/a?${'x'.repeat(300)}`), one.addresses.size]).toEqual([undefined, 0])
  })

  it('weighs tags and addresses with the bytes', () => {
    const shelf = createShelf(1e6)
    const one = prepared('a', [])
    shelf.put(one)
    const bare = shelf.weight
    shelf.lead(`/a?${'x'.repeat(200)}`, one)
    expect(shelf.weight - bare).toBeGreaterThan(200)
    shelf.lead(`/a?${'x'.repeat(200)}`, one)
    expect(one.addresses.size).toBe(1)
    const led = shelf.weight
    shelf.put(prepared('b', ['y'.repeat(50)]))
    expect(shelf.weight - led).toBeGreaterThan(bare + 50)
    shelf.clear()
    expect(shelf.weight).toBe(0)
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
    const shelf = createShelf(3 * weightOf(prepared('a', [])))
    for (const key of ['a', 'b', 'c']) shelf.put(prepared(key, []))
    shelf.use(shelf.get('a')!)
    shelf.put(prepared('d', []))
    expect(['a', 'b', 'c', 'd'].map((key) => shelf.get(key)?.key)).toEqual(['a', undefined, 'c', 'd'])
  })

  it('never holds more than it has room for, and nothing of what was dropped', () => {
    const ROOM = 10 * EMPTY
    const key = fc.integer({ min: 0, max: 8 }).map(String)
    const tag = fc.constantFrom('x', 'y', 'z')
    const act = fc.oneof(
      fc.record({ put: key, tags: fc.uniqueArray(tag), size: fc.integer({ min: 0, max: 3 * EMPTY }) }),
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
