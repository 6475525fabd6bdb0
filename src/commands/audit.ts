/**
 * `npm run -s audit -- case.json [--as-of INSTANT] [--lang vi|en]`: judges a case file without a
 * database (quota-semantics §7). Verdicts go to stdout as JSON; faults go to stderr, one a line,
 * with exit code 2 and nothing on stdout.
 *
 * Nothing here is awaited: run through tsx, a waiting module does not keep the process alive.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { faultLine, type Fault } from '../case/faults.ts'
import { readJson } from '../case/json.ts'
import { described } from '../case/paths.ts'
import { readCase } from '../case/reader.ts'
import { writeVerdicts } from '../case/writer.ts'
import { expectations } from '../i18n/caseFaults.ts'
import { shown } from '../i18n/refusals.ts'
import type { Locale } from '../i18n/text.ts'
import { judge, parseInstant, unmatchedIn, type Instant } from '../obligations/index.ts'

interface Request {
  readonly file: string
  readonly asOf: string | undefined
  readonly locale: Locale
}

type Outcome = { readonly ok: true; readonly pieces: Iterator<string> } | { readonly ok: false; readonly faults: readonly Fault[] }

const STANDARD_INPUT = 0

function requestFrom(args: readonly string[]): Request | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'as-of': { type: 'string' }, lang: { type: 'string', default: 'vi' } },
      allowPositionals: true,
    })
    const [file, ...rest] = positionals
    const { lang } = values
    if (file === undefined || rest.length > 0 || (lang !== 'vi' && lang !== 'en')) return null
    return { file, asOf: values['as-of'], locale: lang }
  } catch {
    return null
  }
}

function readBytes(file: string): Uint8Array | { readonly reason: string } {
  try {
    return readFileSync(file === '-' ? STANDARD_INPUT : file)
  } catch (error) {
    return { reason: error instanceof Error && 'code' in error ? String(error.code) : String(error) }
  }
}

function audit({ file, asOf: written }: Request): Outcome {
  const bytes = readBytes(file)
  if (!(bytes instanceof Uint8Array)) {
    return { ok: false, faults: [{ path: shown(file), code: 'unreadable', params: { reason: bytes.reason } }] }
  }
  const json = readJson(bytes)
  if (!json.ok) return json
  const reading = readCase(json.value)
  const given = written === undefined ? null : parseInstant(written)
  const faults = [...(reading.ok ? [] : reading.faults)]
  if (written !== undefined && given === null) {
    faults.push({ path: '--as-of', code: 'wrong', params: { expected: expectations.instant, found: described(written) } })
  }
  if (!reading.ok || faults.length > 0) return { ok: false, faults }
  const asOf: Instant = given ?? reading.case.asOf
  return { ok: true, pieces: writeVerdicts(asOf, judge(reading.case, asOf), unmatchedIn(reading.case)) }
}

function run(args: readonly string[]): void {
  const request = requestFrom(args)
  const outcome: Outcome = request === null
    ? { ok: false, faults: [{ path: 'audit', code: 'usage' }] }
    : audit(request)
  if (outcome.ok) {
    process.stdout.on('error', ignoreClosedPipe)
    pour(outcome.pieces)
    return
  }
  for (const fault of outcome.faults) process.stderr.write(`${faultLine(fault, request?.locale ?? 'vi')}\n`)
  process.exitCode = 2
}

/** Writes piece after piece, no faster than they are taken: a report may be larger than memory should hold. */
function pour(pieces: Iterator<string>): void {
  for (let next = pieces.next(); next.done !== true; next = pieces.next()) {
    if (process.stdout.write(next.value)) continue
    process.stdout.once('drain', () => pour(pieces))
    return
  }
}

/** Whoever reads the verdicts may stop early, as `head` does. */
function ignoreClosedPipe(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
}

run(process.argv.slice(2))
