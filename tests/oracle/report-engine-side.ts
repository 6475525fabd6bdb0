/** The report command without files: from parsed JSON to parsed JSON. */
import { periodOf, type Calendar } from '../../src/figures/periods.ts'
import { hasBegun, periodReport } from '../../src/figures/periodReport.ts'
import { scoreOf, scoresByObligor } from '../../src/figures/scores.ts'
import { readReportCase, readScheme } from '../../src/formats/caseFile/reader.ts'
import { writeReport } from '../../src/formats/caseFile/reportWriter.ts'

/** The report, or that it is refused; the faults where the case or the scheme cannot be read. */
export function reportByTheEngine(caseFile: unknown, name: { calendar: string; kind: string; year: number }, scheme: unknown): unknown {
  const reading = readReportCase(caseFile)
  if (!reading.ok) return { faults: reading.faults }
  const read = scheme === null ? null : readScheme(scheme)
  if (read?.ok === false) return { faults: read.faults }
  const { asOf: knownAt, themes, ...facts } = reading.case
  const period = periodOf({ ...name, calendar: name.calendar as Calendar })
  if (period === null || !hasBegun(period, knownAt)) return { refused: true }
  const report = periodReport({ facts, themes, period, knownAt })
  const scores = read === null ? null : (read.scheme.per === 'obligor' ? scoresByObligor : scoreOf)(report, read.scheme)
  return JSON.parse([...writeReport(report, scores)].join(''))
}
