import { describe, expect, it } from '@jest/globals'

import { cacheHeadersFor, surrogateKeysToPurge, surrogateKeysOf } from '../../../../src/api/cache/cacheHeaders.ts'
import { invalidatedTags } from '../../../../src/api/cache/tags.ts'

const tagged = (tags: readonly string[]): string[] => surrogateKeysOf(tags)
const many = Array.from({ length: 9 }, (_, n) => `segments/${n}`)

describe('the keys of an answer', () => {
  it.each<[string, readonly string[], string[]]>([
    [
      'what it shows and what could come',
      ['segments/12', 'segments*', 'segments?programme=5'],
      ['dinh-ky', 'segments/12', 'segments:any', 'segments:programme=5'],
    ],
    ['a list of all', ['segments*', 'segments?'], ['dinh-ky', 'segments:any', 'segments:list']],
    ['more of one than a header should hold', [...many, 'themes/1'], ['dinh-ky', 'segments', 'themes/1']],
  ])('%s', (_, tags, keys) => expect(tagged(tags)).toEqual(keys))

  it("are of letters that mean nothing in a cache's own language, whatever the database", () => {
    for (const key of surrogateKeysOf([
      'segments/507f1f77bcf86cd799439011',
      'placements?day=2026-11-21',
      'segments?theme=507f1f77bcf86cd799439011',
      'feedback?article=5',
      'webhook-deliveries/1',
      'plans*',
      'plans?',
    ])) {
      expect(key).toMatch(/^[A-Za-z0-9:/=-]+$/)
    }
  })

  const change = { seq: 1, action: 'update', subject: 'segments', subjectId: '12' }
  it.each<[string, readonly string[], boolean]>([
    ['the segment itself', ['segments/12'], true],
    ['another segment', ['segments/13'], false],
    ['the list of its programme', ['segments*', 'segments?programme=5'], true],
    ['the list of another', ['segments*', 'segments?programme=6'], false],
    ['a list that shows too many to be named', [...many, 'segments/12'], true],
    ['articles', ['articles*', 'articles?'], false],
  ])('a change of a segment here drops, or leaves: %s', (_, tags, isDropped) => {
    const dropped = surrogateKeysToPurge(invalidatedTags({ ...change, docs: [{ id: 12, publishedAt: 'x', programme: 5 }] }))
    expect(surrogateKeysOf(tags).some((key) => dropped.includes(key))).toBe(isDropped)
  })
  it('one of another instance drops every list of segments', () => {
    const dropped = surrogateKeysToPurge(invalidatedTags({ ...change, docs: null }))
    expect(surrogateKeysOf(['segments*', 'segments?programme=6']).some((key) => dropped.includes(key))).toBe(true)
    expect(surrogateKeysOf(['segments/13']).some((key) => dropped.includes(key))).toBe(false)
  })
  it('what cannot be told drops everything', () =>
    expect(surrogateKeysOf(['x/1'])).toEqual(expect.arrayContaining(surrogateKeysToPurge('all'))))
})

describe('what caches are told', () => {
  const told = (staleIfError: number, purgeUrls: string[]) => new Map(cacheHeadersFor({ staleIfError, purgeUrls })(['segments/12']))
  it('browsers ask each time; those that many share ask every second', () => {
    expect(told(300, []).get('cache-control')).toBe('public, max-age=0, s-maxage=1, stale-if-error=300')
    expect(told(0, []).get('cache-control')).toBe('public, max-age=0, s-maxage=1')
    // Two seconds until another instance hears, and these: within five.
    const [age, more] = [
      ...told(300, [])
        .get('cdn-cache-control')!
        .matchAll(/(?:max-age|stale-while-revalidate)=(\d+)/g),
    ].map(([, seconds]) => Number(seconds))
    expect(2 + age! + more!).toBeLessThan(5)
  })
  it('keys are sent where somebody is told of them', () => {
    expect(told(300, []).has('surrogate-key')).toBe(false)
    expect(told(300, ['http://cache/']).get('surrogate-key')).toBe('dinh-ky segments/12')
    expect(told(300, ['http://cache/']).get('cache-tag')).toBe('dinh-ky,segments/12')
  })
})
