import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'

import { encode, encodingFor } from '../../../../src/api/cache/encodings.ts'

describe('the encoding that a client likes best (RFC 9110 §12.5.3)', () => {
  it.each<[string | undefined, string]>([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, br', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['gzip;q=0, br;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['GZIP', 'gzip'],
    ['deflate', 'identity'],
    ['identity', 'identity'],
    [';;,=', 'identity'],
    ['br;q=x', 'identity'],
    ['gzip ; q=0.1', 'gzip'],
    ['gzip;q=0.1, identity', 'gzip'],
    ['GZIP;Q=0', 'identity'],
  ])('%s → %s', (header, encoding) => expect(encodingFor(header)).toBe(encoding))
})

it('what is encoded is read back as it was; what is short stays as it is', () => {
  const long = Buffer.from('Cải cách hành chính. '.repeat(200))
  expect(gunzipSync(encode(long, 'gzip')).equals(long)).toBe(true)
  expect(brotliDecompressSync(encode(long, 'br')).equals(long)).toBe(true)
  const short = Buffer.from('ngắn')
  expect(encode(short, 'br')).toBe(short)
})
