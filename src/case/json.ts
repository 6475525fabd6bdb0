import type { Fault } from './faults.ts'

export type JsonReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly Fault[] }

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
const SCALAR = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const KEY = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"[ \t\n\r]*:/y

/**
 * Where JSON that does not parse breaks off. The platform's parser does not always tell; this one
 * only looks for the place, and keeps its own stack so that depth is no danger.
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
  const takeKey = (): boolean => closers.at(-1) !== '}' || (take(SPACE) && take(KEY))

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
    } else if (!take(SCALAR)) {
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
