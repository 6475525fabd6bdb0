import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { describe, expect, it } from '@jest/globals'

import { json, type Answer } from '../../../../src/api/prepared/answer.ts'
import { createKitchen } from '../../../../src/api/prepared/kitchen.ts'
import type { Prepared } from '../../../../src/api/prepared/shelf.ts'
import { touchedBy } from '../../../../src/api/prepared/tags.ts'
import type { Change } from '../../../../src/operations/changes.ts'

const change = (more: Partial<Change> = {}): Change => ({ seq: 1, action: 'update', subject: 'segments', subjectId: '12', docs: null, ...more })

function kitchenAt(start: number) {
  let now = start
  const kitchen = createKitchen({ room: 1e6, clock: { now: () => now } })
  return { kitchen, wait: (milliseconds: number) => (now += milliseconds) }
}

const made = (body: unknown, tags: readonly string[], until: number | null = null) => () => Promise.resolve<Answer | { refused: string }>(json(body, tags, until))
const bodyOf = (one: Prepared | { refused: unknown }): string => ('bytes' in one ? one.bytes.toString() : 'refused')

/** What would go over the wire. */
function sent(kitchen: ReturnType<typeof createKitchen>, one: Prepared, headers: Record<string, string> = {}, method = 'GET') {
  const told = { status: 0, headers: {} as Record<string, string>, body: undefined as Buffer | undefined }
  const res = Object.assign(new EventEmitter(), {
    writeHead(status: number, list: string[]) {
      told.status = status
      for (let n = 0; n < list.length; n += 2) told.headers[list[n]!] = list[n + 1]!
    },
    end: (body?: Buffer) => (told.body = body),
  })
  kitchen.send(one, { headers, method } as unknown as IncomingMessage, res as unknown as ServerResponse)
  return told
}

describe('an answer', () => {
  it('is made once, however many ask at once, and kept', async () => {
    const { kitchen } = kitchenAt(0)
    let times = 0
    const make = () => {
      times += 1
      return Promise.resolve<Answer | { refused: string }>(json(times, ['segments?']))
    }
    await Promise.all([kitchen.get('k', '/a', make), kitchen.get('k', '/b', make)])
    await kitchen.get('k', '/c', make)
    expect([times, kitchen.at('/a') !== null, kitchen.at('/c') !== null]).toEqual([1, true, true])
  })

  it('that refuses is not kept', async () => {
    const { kitchen } = kitchenAt(0)
    await kitchen.get('k', '/a', () => Promise.resolve<Answer | { refused: string }>({ refused: 'no' }))
    expect([kitchen.has('k'), kitchen.state().answers]).toEqual([false, 0])
  })

  it('holds until its time and no longer', async () => {
    const { kitchen, wait } = kitchenAt(1_000)
    await kitchen.get('k', '/a', made(1, [], 5_000))
    wait(3_999)
    expect(kitchen.at('/a')).not.toBeNull()
    wait(1)
    expect([kitchen.at('/a'), kitchen.has('k')]).toEqual([null, false])
  })

  it('is dropped by a change in what it shows, and by no other', async () => {
    const { kitchen } = kitchenAt(0)
    await kitchen.get('shows', '/a', made(1, ['segments/12']))
    await kitchen.get('other', '/b', made(2, ['segments/13', 'segments?programme=9', 'segments*']))
    kitchen.hear([change({ docs: [{ publishedAt: 'x', programme: 5 }] })])
    expect([kitchen.at('/a'), kitchen.at('/b') !== null]).toEqual([null, true])
  })

  it('that was begun before a change and touched by it is sent and not kept; nobody who asks later joins it', async () => {
    const { kitchen } = kitchenAt(0)
    let finish: (answer: Answer) => void = () => {}
    const slow = kitchen.get('k', '/a', () => new Promise<Answer | { refused: string }>((resolve) => (finish = resolve)))
    kitchen.hear([change()])
    const later = kitchen.get('k', '/a', made('new', ['segments/12']))
    finish(json('old', ['segments/12']))
    expect([bodyOf(await slow), bodyOf(await later)]).toEqual(['"old"', '"new"'])
    expect(bodyOf((await kitchen.get('k', '/a', made('?', []))))).toBe('"new"')
  })

  it('that was begun before a change which it does not show is kept', async () => {
    const { kitchen } = kitchenAt(0)
    let finish: (answer: Answer) => void = () => {}
    const slow = kitchen.get('k', '/a', () => new Promise<Answer | { refused: string }>((resolve) => (finish = resolve)))
    kitchen.hear([change({ subject: 'themes' })])
    finish(json('old', ['segments/12']))
    await slow
    expect(kitchen.has('k')).toBe(true)
  })

  it('is over when nobody knows what changed', async () => {
    const { kitchen } = kitchenAt(0)
    await kitchen.get('k', '/a', made(1, ['segments/12']))
    kitchen.hear('unknown')
    expect(kitchen.at('/a')).toBeNull()
  })
})

describe('what goes over the wire', () => {
  const kept = async (start: number, tags: readonly string[] = []) => {
    const { kitchen, wait } = kitchenAt(start)
    const one = (await kitchen.get('k', '/a', made('Cải cách '.repeat(300), tags))) as Prepared
    return { kitchen, wait, one }
  }

  it.each<[string, (etag: string) => Record<string, string>, number]>([
    ['nothing is asked', () => ({}), 200],
    ['its tag', (etag) => ({ 'if-none-match': etag }), 304],
    ['its tag, called weak', (etag) => ({ 'if-none-match': `W/${etag}` }), 304],
    ['its tag among others', (etag) => ({ 'if-none-match': `"x", ${etag}` }), 304],
    ['anything', () => ({ 'if-none-match': '*' }), 304],
    ['another tag', () => ({ 'if-none-match': '"x"' }), 200],
    ['another tag and a later date: the tag decides', () => ({ 'if-none-match': '"x"', 'if-modified-since': 'Fri, 31 Dec 9999 23:59:59 GMT' }), 200],
    ['the second in which it was made', () => ({ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:10 GMT' }), 304],
    ['an earlier second', () => ({ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:09 GMT' }), 200],
    ['no date at all', () => ({ 'if-modified-since': 'never' }), 200],
  ])('%s', async (_, headers, status) => {
    const { kitchen, one } = await kept(10_500)
    expect(sent(kitchen, one, headers(`"${one.etag}"`)).status).toBe(status)
  })

  it('each encoding has a tag of its own, and HEAD no body', async () => {
    const { kitchen, one } = await kept(0)
    const tags = ['identity', 'gzip', 'br'].map((encoding) => sent(kitchen, one, { 'accept-encoding': encoding }).headers.etag)
    expect(new Set(tags).size).toBe(3)
    const head = sent(kitchen, one, {}, 'HEAD')
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, undefined, String(one.bytes.length)])
  })

  it('two answers of one second are not taken for each other: the second waits for its date', async () => {
    const { kitchen, wait } = kitchenAt(10_100)
    const before = sent(kitchen, (await kitchen.get('k', '/a', made('old', ['segments/12']))) as Prepared).headers['last-modified']!
    wait(100)
    kitchen.hear([change()])
    const one = (await kitchen.get('k', '/a', made('new', ['segments/12']))) as Prepared
    expect(sent(kitchen, one, { 'if-modified-since': before })).toMatchObject({ status: 200 })
    expect(sent(kitchen, one).headers['last-modified']).toBeUndefined()
    wait(1_000)
    expect(sent(kitchen, one, { 'if-modified-since': before }).status).toBe(200)
    expect(sent(kitchen, one).headers['last-modified']).toBe('Thu, 01 Jan 1970 00:00:11 GMT')
  })
})

describe('what a change touches', () => {
  const doc = { publishedAt: '2030-01-01', programme: 5, themes: [7] }
  it.each<[string, Change, readonly string[] | 'all']>([
    ['a published segment', change({ docs: [doc] }), ['segments/12', 'segments?', 'segments?programme=5', 'segments?theme=7']],
    ['one that moved to another programme', change({ docs: [doc, { ...doc, programme: 6 }] }), ['segments/12', 'segments?', 'segments?programme=5', 'segments?theme=7', 'segments?programme=6']],
    ['a draft that nobody has seen', change({ docs: [{ ...doc, publishedAt: null }] }), []],
    ['a change by another instance', change(), ['segments/12', 'segments*']],
    ['a placement, by its day in Vietnam', change({ subject: 'placements', docs: [{ at: '2030-01-10T18:00:00Z' }] }), ['placements/12', 'placements?', 'placements?day=2030-01-11']],
    ['slots laid out, told as one', change({ action: 'fillSlots', subject: 'placements', subjectId: null }), ['placements*']],
    ['an audit', change({ action: 'audit', subject: 'obligations', subjectId: null }), ['obligations*']],
    ['a notice', change({ subject: 'notices' }), []],
    ['nobody knows what', change({ subject: null }), 'all'],
  ])('%s', (_, given, tags) => expect(touchedBy(given)).toEqual(tags))
})

it('tells who is outside which tags were dropped, and nothing while nobody knows', () => {
  const dropped: unknown[] = []
  const kitchen = createKitchen({ room: 1e6, clock: { now: () => 0 }, dropped: (tags) => dropped.push(tags) })
  kitchen.hear([change()])
  kitchen.hear('unknown')
  expect(dropped).toEqual([['segments/12', 'segments*']])
})

it('leads on to the next page and to the page for people', async () => {
  const { kitchen } = kitchenAt(0)
  const linkOf = async (key: string, body: unknown) => sent(kitchen, (await kitchen.get(key, `/${key}`, made(body, []))) as Prepared).headers.link
  expect([await linkOf('a', { next: 'https://a/2' }), await linkOf('b', { next: null, webUrl: null }), await linkOf('c', { webUrl: 'https://b/1' })]).toEqual([
    '<https://a/2>; rel="next"', undefined, '<https://b/1>; rel="alternate"; type="text/html"',
  ])
})
