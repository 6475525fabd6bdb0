import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { readJson } from '../../../../src/formats/caseFile/json.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('readJson', () => {
  it('reads a file with a byte-order mark', () => {
    expect(readJson(bytes('\uFEFF{"a": [1, 2]}'))).toEqual({ ok: true, value: { a: [1, 2] } })
  })

  it('refuses what is not UTF-8', () => {
    expect(readJson(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ ok: false, faults: [{ path: '$', code: 'notUtf8' }] })
  })

  it.each([
    ['nothing', '', 1, 1],
    ['a missing value', '{"a": 1,\n "b": [1, 2,, 3]}', 2, 13],
    ['a missing colon', '{"a" 1}', 1, 6],
    ['a bare key', '{a: 1}', 1, 2],
    ['a comma at the end', '[1, 2,]', 1, 7],
    ['a comma at the end of an object', '{"a": 1,}', 1, 9],
    ['an open list', '[1, 2', 1, 6],
    ['an open text', '["abc', 1, 6],
    ['a wrong escape', '["a\\x"]', 1, 4],
    ['a line break in a text', '["a\nb"]', 1, 4],
    ['a second value', '{} {}', 1, 4],
    ['a wrong bracket', '[1}', 1, 3],
    ['a comment', '// no\n{}', 1, 1],
    ['a number with a leading zero', '[01]', 1, 3],
    ['NaN', '{"a": NaN}', 1, 7],
  ])('tells where it breaks off: %s', (_, text, line, column) => {
    const reading = readJson(bytes(text))
    expect(reading.ok ? [] : reading.faults[0]?.params).toEqual({ line, column })
  })

  it.each([
    ['a long text', `["${'a'.repeat(20_000_000)}", x]`, 20_000_006],
    ['a deep list', '['.repeat(1_000_000), 1_000_001],
  ])('is not hurt by %s', (_, text, column) => {
    const reading = readJson(bytes(text))
    expect(reading.ok ? [] : reading.faults[0]?.params).toEqual({ line: 1, column })
  })

  it('points into the text whenever it refuses', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', 'true', ' ', '\n', '\\', 'e5')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const reading = readJson(bytes(pieces.join('')))
        if (reading.ok) return
        const { line, column } = reading.faults[0]!.params as { line: number; column: number }
        const rows = pieces.join('').split('\n')
        expect(line).toBeLessThanOrEqual(rows.length)
        expect(column).toBeLessThanOrEqual(rows[line - 1]!.length + 1)
      }),
      { numRuns: 500 },
    )
  })
})
