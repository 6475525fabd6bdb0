import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Clock } from '../../clock.ts'
import type { Instant } from '../../obligations/index.ts'
import type { Change } from '../../operations/changes.ts'
import type { Answer } from './answer.ts'
import { cachingOf } from './caching.ts'
import { encode, encodingFor, type Encoding } from './encodings.ts'
import { createShelf, type Prepared, type Sendable } from './shelf.ts'
import { touchedBy } from './tags.ts'

/** On every answer of the public API, prepared or refused. */
export const commonHeaders: readonly (readonly [string, string])[] = [
  ['access-control-allow-origin', '*'],
  ['access-control-expose-headers', 'ETag, Last-Modified, Link, Retry-After'],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
]

/** Nothing that is sent may run, or be framed; a page may look like something. */
const policyFor = (type: string): string =>
  `default-src 'none'; frame-ancestors 'none'${type.startsWith('text/html') ? "; style-src 'unsafe-inline'" : ''}`

/** How many changes are remembered for those answers that are being made while they happen. */
const MOST_REMEMBERED = 2_000

interface Touch {
  readonly at: Instant
  readonly tags: ReadonlySet<string> | 'all'
}

export interface KitchenOptions {
  readonly room: number
  readonly clock: Clock
  /** What caches in front are told of an answer with these tags. */
  readonly caching?: ReturnType<typeof cachingOf>
  /** Hears which tags were dropped. */
  readonly dropped?: (tags: readonly string[] | 'all') => void
}

/**
 * Makes answers once and keeps them until something that they show changes.
 *
 * An answer that is being made while a change is committed may have read what was before: it is
 * sent to those who asked before the save returned, and not kept. See docs/public-api.md.
 */
export function createKitchen({ room, clock, caching = cachingOf({ staleIfError: 0, purgeUrls: [] }), dropped = () => {} }: KitchenOptions) {
  const shelf = createShelf(room)
  const making = new Map<string, Promise<Prepared | { refused: unknown }>>()
  let touches: Touch[] = []
  let generation = 0

  const isStill = (one: Prepared): boolean => one.until === null || clock.now() < one.until

  function touchedSince(since: number, tags: readonly string[]): boolean {
    if (generation - since > touches.length) return true
    return touches.slice(touches.length - (generation - since)).some((touch) => touch.tags === 'all' || tags.some((tag) => (touch.tags as ReadonlySet<string>).has(tag)))
  }

  function touch(tags: readonly string[] | 'all', isKnown = true): void {
    generation += 1
    touches.push({ at: clock.now(), tags: tags === 'all' ? tags : new Set(tags) })
    if (touches.length > MOST_REMEMBERED) touches = touches.slice(-MOST_REMEMBERED / 2)
    if (tags === 'all') shelf.clear()
    else for (const tag of tags) shelf.dropTagged(tag)
    // Whoever asks from now on must not be given what was begun before.
    making.clear()
    if (isKnown) dropped(tags)
  }

  /** A second that saw a change cannot tell two answers apart: then the next one is named. */
  function lastModifiedAt(now: Instant): Instant {
    const second = Math.floor(now / 1000) * 1000
    const last = touches.at(-1)
    return last !== undefined && last.at >= second ? second + 1000 : second
  }

  function prepared(key: string, answer: Answer): Prepared {
    const bytes = Buffer.from(answer.body)
    const etag = createHash('sha256').update(answer.type).update('\n').update(bytes).digest('base64url').slice(0, 27)
    return {
      key, type: answer.type, bytes, etag, tags: answer.tags, until: answer.until, link: answer.link ?? null,
      lastModified: lastModifiedAt(clock.now()), encoded: new Map(), addresses: new Set(),
    }
  }

  function sendable(one: Prepared, encoding: Encoding): Sendable {
    const known = one.encoded.get(encoding)
    if (known !== undefined) return known
    const bytes = encode(one.bytes, encoding)
    const plain = bytes === one.bytes
    // Other bytes are another representation: a strong tag is of one alone.
    const etag = plain ? `"${one.etag}"` : `"${one.etag}-${encoding}"`
    const shared = [
      ...commonHeaders.flat(), 'content-security-policy', policyFor(one.type), ...caching(one.tags).flat(), 'vary', 'accept-encoding', 'etag', etag,
      ...(one.link === null ? [] : ['link', one.link]),
    ]
    const made: Sendable = {
      bytes, etag,
      headers: [...shared, 'content-type', one.type, 'content-length', String(bytes.length), ...(plain ? [] : ['content-encoding', encoding])],
      bare: shared,
    }
    one.encoded.set(encoding, made)
    shelf.weigh(one)
    return made
  }

  return {
    /** What is kept under an address as it was written, if it still holds. */
    at(address: string): Prepared | null {
      const one = shelf.at(address)
      if (one === undefined) return null
      if (isStill(one)) {
        shelf.use(one)
        return one
      }
      shelf.drop(one)
      return null
    },

    /** Whether the answer for a key is there without anything being made. */
    has(key: string): boolean {
      const one = shelf.get(key)
      return one !== undefined && isStill(one)
    },

    /** The answer for a key: kept, being made, or made now. What refuses is not kept. */
    async get<Refusal>(key: string, address: string, make: () => Promise<Answer | { refused: Refusal }>): Promise<Prepared | { refused: Refusal }> {
      const kept = shelf.get(key)
      if (kept !== undefined && isStill(kept)) {
        shelf.use(kept)
        shelf.lead(address, kept)
        return kept
      }
      const under = making.get(key)
      if (under !== undefined) return under as Promise<Prepared | { refused: Refusal }>
      const since = generation
      const work = make().then((answer) => {
        if ('refused' in answer) return answer
        const one = prepared(key, answer)
        if (touchedSince(since, one.tags)) return one
        shelf.put(one)
        shelf.lead(address, one)
        return one
      }).finally(() => {
        if (making.get(key) === work) making.delete(key)
      })
      making.set(key, work)
      return work
    },

    send(one: Prepared, req: IncomingMessage, res: ServerResponse): void {
      const { bytes, etag, headers, bare } = sendable(one, encodingFor(req.headers['accept-encoding'] as string | undefined))
      const told = one.lastModified <= clock.now()
      const dated = (list: string[]): string[] => (told ? [...list, 'last-modified', new Date(one.lastModified).toUTCString()] : list)
      if (isFresh(req, etag, told ? one.lastModified : null)) {
        res.writeHead(304, dated(bare))
        res.end()
        return
      }
      res.writeHead(200, dated(headers))
      res.end(req.method === 'HEAD' ? undefined : bytes)
    },

    hear(changes: readonly Change[] | 'unknown'): void {
      // While the log cannot be read nothing is known to be over: copies elsewhere end by themselves, and bridge the gap.
      if (changes === 'unknown') return touch('all', false)
      for (const change of changes) {
        const tags = touchedBy(change)
        if (tags === 'all' || tags.length > 0) touch(tags)
      }
    },

    cacheHeaders: caching,

    state: () => ({ answers: shelf.size, bytes: shelf.weight }),
  }
}

export type Kitchen = ReturnType<typeof createKitchen>

/** Whether the client's copy is this one (RFC 9110 §13.1.2, §13.1.3): a tag decides alone, a date without a tag. */
function isFresh(req: IncomingMessage, etag: string, lastModified: Instant | null): boolean {
  const tags = req.headers['if-none-match']
  if (tags !== undefined) {
    if (tags === etag || tags.trim() === '*') return true
    return tags.includes(',') || tags.startsWith('W/') ? tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) : false
  }
  const since = req.headers['if-modified-since']
  if (since === undefined || lastModified === null) return false
  const asked = Date.parse(since)
  return Number.isFinite(asked) && asked >= lastModified
}
