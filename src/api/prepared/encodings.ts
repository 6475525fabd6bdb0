import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Below this a compressed body is no shorter by the time it has its header. */
const LEAST = 1_024

const known = new Map<string, Encoding>()
const MOST = 256

/** The encoding to answer with: the client's best of those there are, brotli first among equals (RFC 9110 §12.5.3). */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const found = known.get(header) ?? preferred(header)
  if (known.size < MOST) known.set(header, found)
  return found
}

function preferred(header: string): Encoding {
  const weights = new Map(header.toLowerCase().split(',').map((part) => {
    const [name = '', ...params] = part.split(';').map((piece) => piece.trim())
    const q = params.find((param) => param.startsWith('q='))
    return [name, q === undefined ? 1 : Number(q.slice(2)) || 0]
  }))
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  const [br, gzip] = [weightOf('br'), weightOf('gzip')]
  if (br === 0 && gzip === 0) return 'identity'
  return br >= gzip ? 'br' : 'gzip'
}

/** The bytes in an encoding; as they are when that would not shorten them. */
export function encode(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'identity' || bytes.length < LEAST) return bytes
  return encoding === 'gzip'
    ? gzipSync(bytes, { level: 6 })
    : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
}
