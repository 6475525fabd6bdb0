import type { IncomingMessage, ServerResponse } from 'node:http'

import fresh from 'fresh'

import type { Clock } from '../../platform/clock.ts'
import type { AnswerCache } from './answerCache.ts'
import type { HeaderList } from './cacheHeaders.ts'
import { encode, encodingFor, type Encoding } from './encodings.ts'
import type { CachedAnswer, EncodedAnswer } from './lruStore.ts'

/** On every response of the public API, kept answers and refusals alike. */
export const commonHeaders: HeaderList = [
  ['access-control-allow-origin', '*'],
  ['access-control-expose-headers', 'ETag, Last-Modified, Link, Retry-After'],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
]

/** Nothing in a response may run or be framed; pages may have inline styles. */
const contentSecurityPolicyFor = (type: string): string =>
  `default-src 'none'; frame-ancestors 'none'${type.startsWith('text/html') ? "; style-src 'unsafe-inline'" : ''}`

function encodedAnswer(answer: CachedAnswer, encoding: Encoding, cacheHeaders: HeaderList): EncodedAnswer {
  const bytes = encode(answer.bytes, encoding)
  const isPlain = bytes === answer.bytes
  // Other bytes are another representation, and a strong tag belongs to one alone.
  const etag = isPlain ? `"${answer.etag}"` : `"${answer.etag}-${encoding}"`
  const notModifiedHeaders = [
    ...commonHeaders.flat(),
    'content-security-policy',
    contentSecurityPolicyFor(answer.type),
    ...cacheHeaders.flat(),
    'vary',
    'accept-encoding',
    'etag',
    etag,
    ...(answer.link === null ? [] : ['link', answer.link]),
  ]
  const contentHeaders = [
    'content-type',
    answer.type,
    'content-length',
    String(bytes.length),
    ...(isPlain ? [] : ['content-encoding', encoding]),
  ]
  return { bytes, etag, headers: [...notModifiedHeaders, ...contentHeaders], notModifiedHeaders }
}

export interface AnswerSenderOptions {
  readonly cache: Pick<AnswerCache, 'addEncoded'>
  readonly clock: Clock
  /** The headers for caches in front of an answer with these tags. */
  readonly cacheHeaders: (tags: readonly string[]) => HeaderList
}

export type SendAnswer = (answer: CachedAnswer, req: IncomingMessage, res: ServerResponse) => void

/** Sends answers: in the client's preferred encoding, which is kept; as 304 when its copy is this one; HEAD without the body. */
export function createAnswerSender({ cache, clock, cacheHeaders }: AnswerSenderOptions): SendAnswer {
  function encodedFor(answer: CachedAnswer, encoding: Encoding): EncodedAnswer {
    const kept = answer.encoded.get(encoding)
    if (kept !== undefined) return kept
    const made = encodedAnswer(answer, encoding, cacheHeaders(answer.tags))
    cache.addEncoded(answer, encoding, made)
    return made
  }

  return (answer, req, res) => {
    const encoding = encodingFor(req.headers['accept-encoding'] as string | undefined)
    const { bytes, etag, headers, notModifiedHeaders } = encodedFor(answer, encoding)
    const lastModified = answer.lastModified <= clock.now() ? new Date(answer.lastModified).toUTCString() : undefined
    const dated = (list: string[]): string[] => (lastModified === undefined ? list : [...list, 'last-modified', lastModified])
    if (isNotModified(req, etag, lastModified)) {
      res.writeHead(304, dated(notModifiedHeaders))
      res.end()
      return
    }
    res.writeHead(200, dated(headers))
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }
}

/**
 * Whether the client's copy is this answer (RFC 9110 §13.1.2, §13.1.3). Only the two conditions go to `fresh`, which would
 * take a request's `Cache-Control: no-cache` for a reload: asking again is what these conditions do already.
 */
function isNotModified({ headers }: IncomingMessage, etag: string, lastModified: string | undefined): boolean {
  const tags = headers['if-none-match']
  const since = headers['if-modified-since']
  // `fresh` takes an empty list of tags for none and looks at the date; a list that names nothing names no copy.
  if (tags === '' || (tags === undefined && since === undefined)) return false
  return fresh({ 'if-none-match': tags, 'if-modified-since': since }, { etag, 'last-modified': lastModified })
}
