import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

import type { Placement } from '../src/obligations/index.ts'

const MEBIBYTE = 2 ** 20
const LINES_AT_ONCE = 4_096

export interface Timed<Value> {
  readonly value: Value
  readonly milliseconds: number
}

export function timed<Value>(act: () => Value): Timed<Value> {
  const start = performance.now()
  const value = act()
  return { value, milliseconds: performance.now() - start }
}

export function writeLines(path: string, placements: Iterable<Placement>): void {
  const file = openSync(path, 'w')
  let lines: string[] = []
  const flush = (): void => {
    writeSync(file, lines.join(''))
    lines = []
  }
  for (const placement of placements) {
    lines.push(`${JSON.stringify(placement)}\n`)
    if (lines.length === LINES_AT_ONCE) flush()
  }
  flush()
  closeSync(file)
}

/** Every line parsed, and the time that parsing alone took. */
export function parseLines(path: string): Timed<Placement[]> {
  const file = openSync(path, 'r')
  const buffer = Buffer.alloc(MEBIBYTE)
  const decoder = new StringDecoder('utf8')
  const value: Placement[] = []
  let milliseconds = 0
  let rest = ''
  for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
    const lines = (rest + decoder.write(buffer.subarray(0, size))).split('\n')
    rest = lines.pop() ?? ''
    milliseconds += timed(() => {
      for (const line of lines) value.push(JSON.parse(line) as Placement)
    }).milliseconds
  }
  closeSync(file)
  return { value, milliseconds }
}
