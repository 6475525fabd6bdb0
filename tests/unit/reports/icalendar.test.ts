import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { icalendar, utc } from '../../../src/reports/icalendar.ts'

/** Reads the value back as a calendar does: unfolded, unescaped. */
const readBack = (calendar: string): string | undefined =>
  calendar
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith('SUMMARY:'))
    ?.slice('SUMMARY:'.length)
    .replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))

const written = (text: string): string => icalendar([], [[['SUMMARY', { text }]]])

describe('iCalendar', () => {
  it.each([
    ['marks that mean something', 'a, b; c \\ d: "e"'],
    ['what looks escaped', '\\n \\, \\\\'],
    ['several lines', 'một\nhai'],
    ['many letters of several octets', 'Đẩy mạnh cải cách thủ tục hành chính '.repeat(20)],
    ['letters beyond sixteen bits', '𠀀📺'.repeat(30)],
    ['what looks like a property', 'A\nEND:VEVENT\nBEGIN:VEVENT'],
  ])('a text is read back: %s', (_, text) => {
    expect(readBack(written(text))).toBe(text)
  })

  it.each([
    ['an old line break', 'a\r\nb\rc', 'a\nb\nc'],
    ['control characters', 'a\u0000b\u001bc\td', 'a b c d'],
    ['a decomposed letter', 'ế'.normalize('NFD'), 'ế'],
  ])('%s is put right', (_, text, expected) => {
    expect(readBack(written(text))).toBe(expected)
  })

  it('whatever it holds: lines of 75 octets at most, and two blocks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\n', '\r', '\u0000', ',', ';', ':', '\\', ' ', 'B', 'ế', '📺'), maxLength: 400 }),
        (text) => {
          const lines = written(text).split('\r\n')
          expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
          expect(lines.filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
            'BEGIN:VCALENDAR',
            'BEGIN:VEVENT',
            'END:VEVENT',
            'END:VCALENDAR',
          ])
          expect(lines.at(-1)).toBe('')
        },
      ),
    )
  })

  it('an instant is in UTC', () => {
    expect(utc(Date.parse('2030-01-07T00:10:05+07:00'))).toBe('20300106T171005Z')
  })
})
