import { setImmediate as othersFirst } from 'node:timers/promises'

import { parse, type CsvError } from 'csv-parse'

import { tableFault } from '../../i18n/tables.ts'
import { withinLimits } from './withinLimits.ts'
import { tableLimits, type TableReading } from './table.ts'

/** UTF-8 and UTF-16 where they say so or hold; otherwise what Windows wrote Vietnamese in before. */
export function decode(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}

/** The separator that the first lines have most of; a comma where they have none. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const unquoted = lines.map((line) => line.replace(/"[^"]*"/g, ''))
  const among = ['\t', ';', ','].map((delimiter) => ({
    delimiter,
    found: unquoted.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0),
  }))
  return among.reduce((best, next) => (next.found > best.found ? next : best), { delimiter: ',', found: 0 }).delimiter
}

/** How much text is parsed before others get their turn. */
const LETTERS_PER_TURN = 64 * 1024

/** A text file of separated values, in whatever encoding and with whatever separator. */
export async function readCsv(bytes: Uint8Array): Promise<TableReading> {
  const text = decode(bytes)
  if (text.includes('\u0000')) return { ok: false, refusal: { text: tableFault.notATable } }
  const table: string[][] = []
  const parser = parse({
    delimiter: delimiterOf(text),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    trim: true,
    maxRecordSize: tableLimits.columns * tableLimits.cell,
  })
  let broken: CsvError | null = null
  parser.on('readable', () => {
    for (let record = parser.read() as string[] | null; record !== null; record = parser.read() as string[] | null) table.push(record)
  })
  parser.on('error', (error: CsvError) => {
    broken = error
  })
  for (let at = 0; at < text.length && broken === null && table.length <= tableLimits.rows; at += LETTERS_PER_TURN) {
    parser.write(text.slice(at, at + LETTERS_PER_TURN))
    await othersFirst()
  }
  if (broken === null && table.length <= tableLimits.rows) {
    const ended = new Promise<void>((resolve) => parser.once('end', resolve).once('error', () => resolve()))
    parser.end()
    await ended
  } else parser.destroy()
  if (broken !== null) {
    const { code } = broken as CsvError
    const row = table.length + 1
    return {
      ok: false,
      refusal:
        code === 'CSV_MAX_RECORD_SIZE'
          ? { text: tableFault.longCell, params: { row, most: tableLimits.cell } }
          : { text: tableFault.brokenCsv, params: { row } },
    }
  }
  return withinLimits(table)
}
