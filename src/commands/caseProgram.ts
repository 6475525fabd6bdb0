/**
 * What the programs on case files share: they read files or standard input, write JSON to standard output, and put
 * faults, one a line, on standard error with exit code 2 and nothing on standard output (quota-semantics §7).
 *
 * Nothing here is awaited: run through tsx, a waiting module does not keep the process alive.
 */
import { readFileSync } from 'node:fs'

import { faultLine, type CaseFault } from '../formats/caseFile/faults.ts'
import { readJson, type JsonReading } from '../formats/caseFile/json.ts'
import { shownForeign } from '../i18n/ruleRefusals.ts'
import type { Locale } from '../platform/text.ts'

export type CaseAnswer =
  { readonly ok: true; readonly pieces: Iterator<string> } | { readonly ok: false; readonly faults: readonly CaseFault[] }

const STANDARD_INPUT = 0

/** The JSON in a file; `-` is standard input. */
export function readJsonFile(file: string): JsonReading {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file === '-' ? STANDARD_INPUT : file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { ok: false, faults: [{ path: shownForeign(file), code: 'unreadable', params: { reason } }] }
  }
  return readJson(bytes)
}

/** Ends the program with what it has come to. */
export function tell(outcome: CaseAnswer, locale: Locale): void {
  if (outcome.ok) {
    process.stdout.on('error', ignoreClosedPipe)
    writePieces(outcome.pieces)
    return
  }
  for (const fault of outcome.faults) process.stderr.write(`${faultLine(fault, locale)}\n`)
  process.exitCode = 2
}

/** Writes piece after piece, no faster than they are taken: a report may be larger than memory should hold. */
function writePieces(pieces: Iterator<string>): void {
  for (let next = pieces.next(); next.done !== true; next = pieces.next()) {
    if (process.stdout.write(next.value)) continue
    process.stdout.once('drain', () => writePieces(pieces))
    return
  }
}

/** Whoever reads the answer may stop early, as `head` does. */
function ignoreClosedPipe(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
}
