import type { Output } from '../../figures/output.ts'
import type { PeriodReport } from '../../figures/periodReport.ts'
import type { ObligorScore, Score } from '../../figures/scores.ts'
import { compareText, formatInstant } from '../../obligations/index.ts'
import { listed } from './writer.ts'

const asItIs = (row: object): object => row

/** A report as the JSON of record-semantics §7, in pieces to be written one after another. */
export function* writeReport(report: PeriodReport, scores: Score | readonly ObligorScore[] | null): Generator<string, void, undefined> {
  const { period, asOf, preview, rows, commitments, obligors, total, output, coverage, notCovered } = report
  const { calendar, kind, year, start, end } = period
  const head = { calendar, kind, year, start: formatInstant(start), end: formatInstant(end) }
  yield `{"period":${JSON.stringify(head)},\n"asOf":${JSON.stringify(formatInstant(asOf))},"preview":${preview},\n"rows":[`
  yield* listed(rows, asItIs)
  yield '],\n"commitments":['
  yield* listed(commitments, asItIs)
  yield '],\n"obligors":['
  yield* listed(obligors, asItIs)
  yield `],\n"total":${JSON.stringify(total)},\n"output":${outputJson(output)},\n"coverage":[`
  yield* listed(coverage, asItIs)
  yield `],\n"notCovered":${JSON.stringify(notCovered)},\n"scores":${JSON.stringify(scores)}}\n`
}

function outputJson({ count, seconds, contents, reruns, ...maps }: Output): string {
  const total = JSON.stringify({ count, seconds, contents, reruns })
  return `${total.slice(0, -1)},${Object.entries(maps).map(([name, map]) => `\n${JSON.stringify(name)}:${mapJson(map)}`)}}`
}

/** With its keys in code-unit order; the platform would put those that look like numbers first. */
function mapJson(map: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(map).sort(compareText)
  return `{${keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(map[key])}`).join(',')}}`
}
