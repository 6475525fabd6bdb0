import type { Instant } from '../obligations/index.ts'

/** A property of RFC 5545 with its value as it is to be read; `text` is escaped, anything else stands as it is. */
export type Property = readonly [name: string, value: { text: string } | string | number]

/** A calendar of events, as its properties. */
export const icalendar = (properties: readonly Property[], events: readonly (readonly Property[])[]): string =>
  block('VCALENDAR', [...properties.map(written), ...events.flatMap((event) => block('VEVENT', event.map(written)))])
    .map((line) => `${folded(line)}\r\n`)
    .join('')

const block = (name: string, lines: readonly string[]): string[] => [`BEGIN:${name}`, ...lines, `END:${name}`]

const written = ([name, value]: Property): string => `${name}:${typeof value === 'object' ? escaped(value.text) : value}`

/** §3.3.11; control characters but the line break have no place in a text. */
const escaped = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** §3.3.5, in UTC, which every calendar shows as its own time. */
export const utc = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const MAX_LINE_BYTES = 75

/** §3.1: lines of at most 75 octets, cut between letters, those that go on indented by a space. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= MAX_LINE_BYTES) return line
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > MAX_LINE_BYTES) {
      pieces.push(piece)
      piece = ''
      octets = 1
    }
    piece += letter
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}
