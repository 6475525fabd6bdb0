/**
 * `npm run -s audit -- case.json [--as-of INSTANT] [--lang vi|en]`: judges a case file without a
 * database (quota-semantics §7).
 */
import { parseArgs } from 'node:util'

import type { CaseFault } from '../formats/caseFile/faults.ts'
import { described } from '../formats/caseFile/paths.ts'
import { readCase } from '../formats/caseFile/reader.ts'
import { writeVerdicts } from '../formats/caseFile/writer.ts'
import { expectations } from '../i18n/caseFaults.ts'
import type { Locale } from '../platform/text.ts'
import { judge, parseInstant, unmatchedAnswers, type Instant } from '../obligations/index.ts'
import { readJsonFile, tell, type CaseAnswer } from './caseProgram.ts'

interface Request {
  readonly file: string
  readonly asOf: string | undefined
  readonly locale: Locale
}

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

function audit({ file, asOf: written }: Request): CaseAnswer {
  const json = readJsonFile(file)
  if (!json.ok) return json
  const reading = readCase(json.value)
  const given = written === undefined ? null : parseInstant(written)
  const faults: CaseFault[] = [...(reading.ok ? [] : reading.faults)]
  if (written !== undefined && given === null) {
    faults.push({ path: '--as-of', code: 'wrong', params: { expected: expectations.instant, found: described(written) } })
  }
  if (!reading.ok || faults.length > 0) return { ok: false, faults }
  const asOf: Instant = given ?? reading.case.asOf
  return { ok: true, pieces: writeVerdicts(asOf, judge(reading.case, asOf), unmatchedAnswers(reading.case)) }
}

const request = requestFrom(process.argv.slice(2))
tell(request === null ? { ok: false, faults: [{ path: 'audit', code: 'usage' }] } : audit(request), request?.locale ?? 'vi')
