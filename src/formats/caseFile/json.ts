import type { CaseFault } from './faults.ts'

export type JsonReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly CaseFault[] }

/** The value of JSON text in UTF-8, with or without a byte-order mark; or the place where it breaks off. */
export function readJson(bytes: Uint8Array): JsonReading {
  const text = decode(bytes)
  if (text === null) return { ok: false, faults: [{ path: '$', code: 'notUtf8' }] }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    const before = text.slice(0, breakOf(text)).split('\n')
    const params = { line: before.length, column: before.at(-1)!.length + 1 }
    return { ok: false, faults: [{ path: '$', code: 'notJson', params }] }
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const SPACE = /[ \t\n\r]*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const COLON = /:/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const END_OF_PLAIN_TEXT = /["\\\u0000-\u001f]|$/g

/**
 * Where JSON that does not parse breaks off. The platform's parser does not always tell; this one
 * only looks for the place, and recurses nowhere, so that neither depth nor length is a danger.
 */
function breakOf(text: string): number {
  const closers: string[] = []
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const taken = pattern.test(text)
    if (taken) at = pattern.lastIndex
    return taken
  }
  const takeText = (): boolean => {
    if (text[at] !== '"') return false
    at += 1
    do {
      END_OF_PLAIN_TEXT.lastIndex = at
      at = END_OF_PLAIN_TEXT.exec(text)!.index
    } while (take(ESCAPE))
    if (text[at] !== '"') return false
    at += 1
    return true
  }
  const takeKey = (): boolean => closers.at(-1) !== '}' || (take(SPACE) && takeText() && take(SPACE) && take(COLON))

  for (;;) {
    take(SPACE)
    const opened = text[at]
    if (opened === '{' || opened === '[') {
      closers.push(opened === '{' ? '}' : ']')
      at += 1
      take(SPACE)
      if (text[at] !== closers.at(-1)) {
        if (takeKey()) continue
        return at
      }
    } else if (!takeText() && !take(SCALAR)) {
      return at
    }
    for (take(SPACE); closers.length > 0 && text[at] === closers.at(-1); take(SPACE)) {
      closers.pop()
      at += 1
    }
    if (closers.length === 0 || text[at] !== ',') return at
    at += 1
    if (!takeKey()) return at
  }
}
