/**
 * `npm run -s report -- case.json --period Q1 --year 2014 [--calendar report|civil] [--scheme scheme.json] [--lang vi|en]`:
 * the figures of a period from a case file, whose `asOf` is the instant up to which anything is known, without a
 * database (record-semantics §7).
 */
import { parseArgs } from 'node:util'

import { calendars, kindsOf, periodOf, years, type Calendar } from '../figures/periods.ts'
import { hasBegun, periodReport } from '../figures/periodReport.ts'
import type { Scheme } from '../figures/scheme.ts'
import { scoreOf, scoresByObligor } from '../figures/scores.ts'
import type { CaseFault } from '../formats/caseFile/faults.ts'
import { described } from '../formats/caseFile/paths.ts'
import { readReportCase, readScheme } from '../formats/caseFile/reader.ts'
import { writeReport } from '../formats/caseFile/reportWriter.ts'
import { formatInstant } from '../obligations/index.ts'
import type { Locale } from '../platform/text.ts'
import { readJsonFile, tell, type CaseAnswer } from './caseProgram.ts'

interface Request {
  readonly file: string
  readonly schemeFile: string | undefined
  readonly calendar: string
  readonly kind: string
  readonly year: string
  readonly locale: Locale
}

function requestFrom(args: readonly string[]): Request | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        period: { type: 'string' },
        year: { type: 'string' },
        calendar: { type: 'string', default: 'report' },
        scheme: { type: 'string' },
        lang: { type: 'string', default: 'vi' },
      },
      allowPositionals: true,
    })
    const [file, ...rest] = positionals
    const { period: kind, year, calendar, scheme: schemeFile, lang } = values
    if (file === undefined || rest.length > 0 || kind === undefined || year === undefined) return null
    // Standard input can be read once.
    if ((lang !== 'vi' && lang !== 'en') || (file === '-' && schemeFile === '-')) return null
    return { file, schemeFile, calendar, kind, year, locale: lang }
  } catch {
    return null
  }
}

const isCalendar = (text: string): text is Calendar => (calendars as readonly string[]).includes(text)

/** What is wrong with the period that is asked for; it exists where nothing is. */
function periodFaults({ calendar, kind, year }: Request): CaseFault[] {
  const faults: CaseFault[] = []
  if (!isCalendar(calendar)) {
    faults.push({ path: '--calendar', code: 'notOneOf', params: { allowed: calendars.join(', '), found: described(calendar) } })
  } else if (!(kindsOf(calendar) as readonly string[]).includes(kind)) {
    faults.push({ path: '--period', code: 'notOneOf', params: { allowed: kindsOf(calendar).join(', '), found: described(kind) } })
  }
  if (yearOf(year) === null) faults.push({ path: '--year', code: 'noYear', params: { ...years, found: described(year) } })
  return faults
}

function yearOf(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : null
  return year === null || year < years.first || year > years.last ? null : year
}

const schemeIn = (file: string): { ok: true; scheme: Scheme } | { ok: false; faults: readonly CaseFault[] } => {
  const json = readJsonFile(file)
  return json.ok ? readScheme(json.value) : json
}

function report(request: Request): CaseAnswer {
  const { file, schemeFile, calendar, kind, year } = request
  const json = readJsonFile(file)
  const reading = json.ok ? readReportCase(json.value) : json
  const scheme = schemeFile === undefined ? null : schemeIn(schemeFile)
  const period = isCalendar(calendar) ? periodOf({ calendar, kind, year: yearOf(year) ?? 0 }) : null
  if (!reading.ok || scheme?.ok === false || period === null) {
    return { ok: false, faults: [...periodFaults(request), ...faultsOf(reading), ...faultsOf(scheme)] }
  }
  const { asOf: knownAt, themes, ...facts } = reading.case
  if (!hasBegun(period, knownAt)) {
    const params = { start: formatInstant(period.start), found: formatInstant(knownAt) }
    return { ok: false, faults: [{ path: '--period', code: 'notBegun', params }] }
  }
  const made = periodReport({ facts, themes, period, knownAt })
  if (scheme === null) return { ok: true, pieces: writeReport(made, null) }
  const scores = scheme.scheme.per === 'obligor' ? scoresByObligor(made, scheme.scheme) : scoreOf(made, scheme.scheme)
  return { ok: true, pieces: writeReport(made, scores) }
}

const faultsOf = (reading: { ok: boolean; faults?: readonly CaseFault[] } | null): readonly CaseFault[] => reading?.faults ?? []

const request = requestFrom(process.argv.slice(2))
tell(request === null ? { ok: false, faults: [{ path: 'report', code: 'reportUsage' }] } : report(request), request?.locale ?? 'vi')
