/** A second opinion of the `report` command: record-semantics §7 from the text of that page and of quota-semantics, slow and literal. */
import { parseInstant, printInstant } from './calendar.ts'
import type { CaseFile } from './case-file.ts'
import { judgeByThePage } from './oracle.ts'
import { figuresOfAnyMeasure, figuresOfOneMeasure, tellOf } from './report-figures.ts'
import type { Told } from './report-figures.ts'
import type { PeriodJson, ReportCaseFile, SchemeJson } from './report-json.ts'
import { coverageOf, outputOf, writeOutput } from './report-output.ts'
import { spanOf } from './report-periods.ts'
import { writeScores } from './report-scores.ts'
import { compareText } from './standing.ts'

const measureOf = (file: CaseFile, commitment: string): Told['measure'] =>
  file.commitments.find(({ id }) => id === commitment)?.measure.kind ?? 'count'

const commitmentOf = ({ verdict }: Told): string => verdict.commitment
const obligorOf = ({ verdict }: Told): string => verdict.obligor

/** What is told, by a name that it has, in the order of the names. */
function groupsBy(told: Told[], nameOf: (one: Told) => string): { name: string; members: Told[] }[] {
  const names = [...new Set(told.map(nameOf))].sort(compareText)
  return names.map((name) => ({ name, members: told.filter((one) => nameOf(one) === name) }))
}

const rowsOf = (told: Told[]): object[] =>
  groupsBy(told, commitmentOf).flatMap(({ name: commitment, members }) =>
    groupsBy(members, obligorOf).map(({ name: obligor, members: own }) => ({ commitment, obligor, ...figuresOfOneMeasure(own) })),
  )

/** The report of a valid case file and a valid scheme; a period that is none, or that has not begun, is refused. */
export function reportByThePage(caseFile: unknown, { calendar, kind, year }: PeriodJson, scheme: unknown): unknown {
  const file = caseFile as ReportCaseFile
  const period = spanOf({ calendar, kind, year })
  const knownAt = parseInstant(file.asOf)
  if (period === null || knownAt < period.start) return { refused: true }
  const cutOff = Math.min(period.end, knownAt)

  const verdicts = judgeByThePage({ ...file, asOf: new Date(cutOff).toISOString() }).obligations
  const told = verdicts.map((verdict) => tellOf(verdict, measureOf(file, verdict.commitment), period, cutOff)).filter((one) => one !== null)
  const output = outputOf(file, told, period.start, cutOff)
  const coverage = coverageOf(file, output)

  return {
    period: { calendar, kind, year, start: printInstant(period.start), end: printInstant(period.end) },
    asOf: printInstant(cutOff),
    preview: knownAt < period.end,
    rows: rowsOf(told),
    commitments: groupsBy(told, commitmentOf).map(({ name, members }) => ({ commitment: name, ...figuresOfOneMeasure(members) })),
    obligors: groupsBy(told, obligorOf).map(({ name, members }) => ({ obligor: name, ...figuresOfAnyMeasure(members) })),
    total: figuresOfAnyMeasure(told),
    output: writeOutput(file, output),
    coverage,
    notCovered: coverage.filter(({ count }) => count === 0).map(({ theme }) => theme),
    scores: scheme === null ? null : writeScores(file, scheme as SchemeJson, told, output),
  }
}
