import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import Negotiator from 'negotiator'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Below this a compressed body plus its header is no shorter. */
const MIN_COMPRESSED_BYTES = 1_024

/** In our order of preference. Identity is not negotiated: it is what is sent when neither is accepted. */
const COMPRESSED: readonly Encoding[] = ['br', 'gzip']

/** Browsers send the same few headers: each is negotiated once. */
const negotiated = new Map<string, Encoding>()
const MAX_REMEMBERED_HEADERS = 256

/** The encoding to answer an Accept-Encoding header with: the client's preferred one, brotli before gzip among equals (RFC 9110 §12.5.3). */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const remembered = negotiated.get(header)
  if (remembered !== undefined) return remembered
  const encoding = negotiate(header)
  if (negotiated.size < MAX_REMEMBERED_HEADERS) negotiated.set(header, encoding)
  return encoding
}

/** What @types/negotiator does not declare yet: which of equally welcome encodings to take. */
interface PreferringNegotiator {
  encoding(available: readonly Encoding[], options: { preferred: readonly Encoding[] }): Encoding | undefined
}

function negotiate(header: string): Encoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header.toLowerCase() } }) as unknown as PreferringNegotiator
  return negotiator.encoding(COMPRESSED, { preferred: COMPRESSED }) ?? 'identity'
}

/** The bytes in an encoding; unchanged when that would not shorten them. */
export function encode(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'identity' || bytes.length < MIN_COMPRESSED_BYTES) return bytes
  return encoding === 'gzip'
    ? gzipSync(bytes, { level: 6 })
    : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
}
