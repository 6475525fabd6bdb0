import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { describe, expect, it } from '@jest/globals'

import { jsonAnswer, type ResourceAnswer } from '../../../../src/api/cache/resourceAnswer.ts'
import { createAnswerCache } from '../../../../src/api/cache/answerCache.ts'
import { cacheHeadersFor } from '../../../../src/api/cache/cacheHeaders.ts'
import type { CachedAnswer } from '../../../../src/api/cache/lruStore.ts'
import { createAnswerSender, type SendAnswer } from '../../../../src/api/cache/sendAnswer.ts'
import { invalidatedTags } from '../../../../src/api/cache/tags.ts'
import type { Change } from '../../../../src/changes/changes.ts'

const change = (more: Partial<Change> = {}): Change => ({
  seq: 1,
  action: 'update',
  subject: 'segments',
  subjectId: '12',
  docs: null,
  ...more,
})

function cacheAt(start: number) {
  let now = start
  const clock = { now: () => now }
  const cache = createAnswerCache({ maxBytes: 1e6, clock })
  const send = createAnswerSender({ cache, clock, cacheHeaders: cacheHeadersFor({ staleIfError: 0, purgeUrls: [] }) })
  return { cache, send, wait: (milliseconds: number) => (now += milliseconds) }
}

const made =
  (body: unknown, tags: readonly string[], until: number | null = null) =>
  () =>
    Promise.resolve<ResourceAnswer | { refused: string }>(jsonAnswer(body, tags, until))
const bodyOf = (one: CachedAnswer | { refused: unknown }): string => ('bytes' in one ? one.bytes.toString() : 'refused')

/** What would go over the wire. */
function sent(send: SendAnswer, one: CachedAnswer, headers: Record<string, string> = {}, method = 'GET') {
  const told = { status: 0, headers: {} as Record<string, string>, body: undefined as Buffer | undefined }
  const res = Object.assign(new EventEmitter(), {
    writeHead(status: number, list: string[]) {
      told.status = status
      for (let n = 0; n < list.length; n += 2) told.headers[list[n]!] = list[n + 1]!
    },
    end: (body?: Buffer) => (told.body = body),
  })
  send(one, { headers, method } as unknown as IncomingMessage, res as unknown as ServerResponse)
  return told
}

describe('an answer', () => {
  it('is made once, however many ask at once, and kept', async () => {
    const { cache } = cacheAt(0)
    let times = 0
    const make = () => {
      times += 1
      return Promise.resolve<ResourceAnswer | { refused: string }>(jsonAnswer(times, ['segments?']))
    }
    await Promise.all([cache.getOrMake('k', '/a', make), cache.getOrMake('k', '/b', make)])
    await cache.getOrMake('k', '/c', make)
    expect([times, cache.getByAlias('/a') !== null, cache.getByAlias('/c') !== null]).toEqual([1, true, true])
  })

  it('that refuses is not kept', async () => {
    const { cache } = cacheAt(0)
    await cache.getOrMake('k', '/a', () => Promise.resolve<ResourceAnswer | { refused: string }>({ refused: 'no' }))
    expect([cache.has('k'), cache.size]).toEqual([false, 0])
  })

  it('holds until its time and no longer', async () => {
    const { cache, wait } = cacheAt(1_000)
    await cache.getOrMake('k', '/a', made(1, [], 5_000))
    wait(3_999)
    expect(cache.getByAlias('/a')).not.toBeNull()
    wait(1)
    expect([cache.getByAlias('/a'), cache.has('k')]).toEqual([null, false])
  })

  it('is dropped by a change in what it shows, and by no other', async () => {
    const { cache } = cacheAt(0)
    await cache.getOrMake('shows', '/a', made(1, ['segments/12']))
    await cache.getOrMake('other', '/b', made(2, ['segments/13', 'segments?programme=9', 'segments*']))
    cache.invalidate([change({ docs: [{ publishedAt: 'x', programme: 5 }] })])
    expect([cache.getByAlias('/a'), cache.getByAlias('/b') !== null]).toEqual([null, true])
  })

  it('that was begun before a change and touched by it is sent and not kept; nobody who asks later joins it', async () => {
    const { cache } = cacheAt(0)
    let finish: (answer: ResourceAnswer) => void = () => {}
    const slow = cache.getOrMake('k', '/a', () => new Promise<ResourceAnswer | { refused: string }>((resolve) => (finish = resolve)))
    cache.invalidate([change()])
    const later = cache.getOrMake('k', '/a', made('new', ['segments/12']))
    finish(jsonAnswer('old', ['segments/12']))
    expect([bodyOf(await slow), bodyOf(await later)]).toEqual(['"old"', '"new"'])
    expect(bodyOf(await cache.getOrMake('k', '/a', made('?', [])))).toBe('"new"')
  })

  it('that was begun before a change which it does not show is kept', async () => {
    const { cache } = cacheAt(0)
    let finish: (answer: ResourceAnswer) => void = () => {}
    const slow = cache.getOrMake('k', '/a', () => new Promise<ResourceAnswer | { refused: string }>((resolve) => (finish = resolve)))
    cache.invalidate([change({ subject: 'themes' })])
    finish(jsonAnswer('old', ['segments/12']))
    await slow
    expect(cache.has('k')).toBe(true)
  })

  it('is over when nobody knows what changed', async () => {
    const { cache } = cacheAt(0)
    await cache.getOrMake('k', '/a', made(1, ['segments/12']))
    cache.invalidate('unknown')
    expect(cache.getByAlias('/a')).toBeNull()
  })
})

describe('what goes over the wire', () => {
  const kept = async (start: number, tags: readonly string[] = []) => {
    const { cache, send } = cacheAt(start)
    const one = (await cache.getOrMake('k', '/a', made('Cải cách '.repeat(300), tags))) as CachedAnswer
    return { send, one }
  }

  it.each<[string, (etag: string) => Record<string, string>, number]>([
    ['nothing is asked', () => ({}), 200],
    ['its tag', (etag) => ({ 'if-none-match': etag }), 304],
    ['its tag, called weak', (etag) => ({ 'if-none-match': `W/${etag}` }), 304],
    ['its tag among others', (etag) => ({ 'if-none-match': `"x", ${etag}` }), 304],
    ['anything', () => ({ 'if-none-match': '*' }), 304],
    ['another tag', () => ({ 'if-none-match': '"x"' }), 200],
    ['no tag, beside a later date', () => ({ 'if-none-match': '', 'if-modified-since': 'Fri, 31 Dec 9999 23:59:59 GMT' }), 200],
    ['its tag, on a reload', (etag) => ({ 'if-none-match': etag, 'cache-control': 'no-cache' }), 304],
    [
      'another tag and a later date: the tag decides',
      () => ({ 'if-none-match': '"x"', 'if-modified-since': 'Fri, 31 Dec 9999 23:59:59 GMT' }),
      200,
    ],
    ['the second in which it was made', () => ({ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:10 GMT' }), 304],
    ['an earlier second', () => ({ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:09 GMT' }), 200],
    ['no date at all', () => ({ 'if-modified-since': 'never' }), 200],
  ])('%s', async (_, headers, status) => {
    const { send, one } = await kept(10_500)
    expect(sent(send, one, headers(`"${one.etag}"`)).status).toBe(status)
  })

  it('each encoding has a tag of its own, and HEAD no body', async () => {
    const { send, one } = await kept(0)
    const tags = ['identity', 'gzip', 'br'].map((encoding) => sent(send, one, { 'accept-encoding': encoding }).headers.etag)
    expect(new Set(tags).size).toBe(3)
    const head = sent(send, one, {}, 'HEAD')
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, undefined, String(one.bytes.length)])
  })

  it('two answers of one second are not taken for each other: the second waits for its date', async () => {
    const { cache, send, wait } = cacheAt(10_100)
    const before = sent(send, (await cache.getOrMake('k', '/a', made('old', ['segments/12']))) as CachedAnswer).headers['last-modified']!
    wait(100)
    cache.invalidate([change()])
    const one = (await cache.getOrMake('k', '/a', made('new', ['segments/12']))) as CachedAnswer
    expect(sent(send, one, { 'if-modified-since': before })).toMatchObject({ status: 200 })
    expect(sent(send, one).headers['last-modified']).toBeUndefined()
    wait(1_000)
    expect(sent(send, one, { 'if-modified-since': before }).status).toBe(200)
    expect(sent(send, one).headers['last-modified']).toBe('Thu, 01 Jan 1970 00:00:11 GMT')
  })
})

describe('what a change touches', () => {
  const doc = { publishedAt: '2030-01-01', programme: 5, themes: [7] }
  it.each<[string, Change, readonly string[] | 'all']>([
    ['a published segment', change({ docs: [doc] }), ['segments/12', 'segments?', 'segments?programme=5', 'segments?theme=7']],
    [
      'one that moved to another programme',
      change({ docs: [doc, { ...doc, programme: 6 }] }),
      ['segments/12', 'segments?', 'segments?programme=5', 'segments?theme=7', 'segments?programme=6'],
    ],
    ['a draft that nobody has seen', change({ docs: [{ ...doc, publishedAt: null }] }), []],
    ['a change by another instance', change(), ['segments/12', 'segments*']],
    [
      'a placement, by its day in Vietnam',
      change({ subject: 'placements', docs: [{ at: '2030-01-10T18:00:00Z' }] }),
      ['placements/12', 'placements?', 'placements?day=2030-01-11'],
    ],
    ['slots laid out, told as one', change({ action: 'fillSlots', subject: 'placements', subjectId: null }), ['placements*']],
    ['an audit', change({ action: 'audit', subject: 'obligations', subjectId: null }), ['obligations*']],
    ['a notice', change({ subject: 'notices' }), []],
    ['nobody knows what', change({ subject: null }), 'all'],
  ])('%s', (_, given, tags) => expect(invalidatedTags(given)).toEqual(tags))
})

it('reports which tags were invalidated, and nothing while it is unknown what changed', () => {
  const dropped: unknown[] = []
  const cache = createAnswerCache({ maxBytes: 1e6, clock: { now: () => 0 }, onInvalidate: (tags) => dropped.push(tags) })
  cache.invalidate([change()])
  cache.invalidate('unknown')
  expect(dropped).toEqual([['segments/12', 'segments*']])
})

it('links to the next page and to the page for people', async () => {
  const { cache, send } = cacheAt(0)
  const linkOf = async (key: string, body: unknown) =>
    sent(send, (await cache.getOrMake(key, `/${key}`, made(body, []))) as CachedAnswer).headers.link
  expect([
    await linkOf('a', { next: 'https://a/2' }),
    await linkOf('b', { next: null, webUrl: null }),
    await linkOf('c', { webUrl: 'https://b/1' }),
  ]).toEqual(['<https://a/2>; rel="next"', undefined, '<https://b/1>; rel="alternate"; type="text/html"'])
})
