import type { DueCounts } from '../../figures/figures.ts'
import { tenthsOfPercent } from '../../figures/fractions.ts'
import { coverageOf, outputOf, type Output, type Volume } from '../../figures/output.ts'
import type { PeriodReport, RowFigures } from '../../figures/periodReport.ts'
import { isNotOwed } from '../../rules/verdictCounts.ts'
import { deliveryOf } from '../../i18n/delivery.ts'
import { secondsOf, type Placement, type Verdict } from '../../obligations/index.ts'
import { groupedBy } from '../../rules/groupedBy.ts'
import { formGroupNames, formGroupOf } from './formGroups.ts'
import type { HandCheckedCommitment, NamedTheme, ReportInput } from './input.ts'

/** Everything that a report says in numbers, each at its path; null for a rate of nothing. */
export interface FigureTree {
  readonly [name: string]: number | null | FigureTree
}

const record = <Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> => {
  const made = Object.create(null) as Record<string, Value>
  for (const [key, value] of entries) made[key] = value
  return made
}

/** Thousandths that are told as per cent with one decimal. */
const rate = (part: number, whole: number): number | null => (whole === 0 ? null : tenthsOfPercent(part, whole) / 1_000)

interface Line extends DueCounts {
  readonly running: { readonly count: number; readonly met: number }
}

function lineTree(line: Line): FigureTree {
  const { due, owed, met, madeGood, waived, excused, unverified, curable, short, carriedIn, running } = line
  const kept = met + madeGood
  return {
    ...{ due, owed, met, madeGood, waived, excused, unverified, curable, short, carriedIn, kept },
    notKept: owed - kept,
    freed: waived + excused,
    keptRate: rate(kept, owed),
    onTimeRate: rate(met, owed),
    running: { count: running.count, met: running.met, notMet: running.count - running.met },
  }
}

const isBroadcast = (medium: string): boolean => deliveryOf(medium) === 'broadcast'

/** Seconds are those of broadcasts alone: what is printed or put online has no length that people would add up. */
function volumeTree({ count, contents, reruns }: Omit<Volume, 'seconds'>, broadcastSeconds: number): FigureTree {
  return { count, contents, reruns, broadcastSeconds }
}

const broadcastSecondsOf = (output: Output): number =>
  Object.entries(output.byMedium).reduce((sum, [medium, { seconds }]) => sum + (isBroadcast(medium) ? seconds : 0), 0)

function outputTree({ placements, mediumOf, output }: PeriodReport): FigureTree {
  const byGroup = groupedBy(placements, (placement) => formGroupOf(mediumOf(placement)))
  return {
    ...volumeTree(output, broadcastSecondsOf(output)),
    group: record(formGroupNames.map((group) => [group, groupTree(byGroup.get(group) ?? [], mediumOf)])),
  }
}

function groupTree(placements: readonly Placement[], mediumOf: PeriodReport['mediumOf']): FigureTree {
  const output = outputOf(placements, mediumOf)
  const channels = groupedBy(placements, ({ channel }) => channel)
  return {
    ...volumeTree(output, broadcastSecondsOf(output)),
    form: record(Object.entries(output.byForm).map(([form, { count }]) => [form, { count }])),
    channel: record(
      [...channels].map(([channel, its]) => [
        channel,
        {
          count: its.length,
          broadcastSeconds: its.reduce((sum, placement) => sum + (isBroadcast(mediumOf(placement)) ? secondsOf(placement) : 0), 0),
        },
      ]),
    ),
  }
}

function themesTree(report: PeriodReport, themes: readonly NamedTheme[]): FigureTree {
  const { mediumOf } = report
  const asked = new Set(themes.filter(({ isGroup }) => !isGroup).map(({ id }) => id))
  const tree = themes.map(({ id, parent }) => ({ id, parent }))
  const onAir = report.placements.filter((placement) => isBroadcast(mediumOf(placement)))
  const seconds = new Map(coverageOf(onAir, tree, mediumOf).map((theme) => [theme.theme, theme.seconds]))
  const coverage = report.coverage.filter(({ theme }) => asked.has(theme))
  return {
    count: coverage.length,
    covered: coverage.filter(({ count }) => count > 0).length,
    notCovered: coverage.filter(({ count }) => count === 0).length,
    theme: record(
      report.coverage.map(({ theme, count, contents }) => [theme, { count, contents, broadcastSeconds: seconds.get(theme) ?? 0 }]),
    ),
  }
}

function rowsTree({ rows, told }: PeriodReport): FigureTree {
  const byCommitment = groupedBy(rows, ({ commitment }) => commitment)
  const [due, running] = [groupedBy<Verdict, string>(told.due, rowKey), groupedBy(told.running, rowKey)]
  const rowTree = (row: RowFigures): FigureTree => ({
    ...lineTree(row),
    amount: amountTree(row, (row.due > 0 ? due : running).get(rowKey(row)) ?? []),
  })
  return record([...byCommitment].map(([commitment, its]) => [commitment, record(its.map((row) => [row.obligor, rowTree(row)]))]))
}

/** By what verdicts and rows are put together. */
export const rowKey = ({ commitment, obligor }: { commitment: string; obligor: string }): string => JSON.stringify([commitment, obligor])

/** What was asked and done, in placements or seconds, in its window and by makegoods; of a row that is under way alone, so far. */
function amountTree(row: RowFigures, verdicts: readonly Verdict[]): FigureTree {
  const { target, done } = row.due > 0 ? row : row.running
  const counted = verdicts.filter((verdict) => !isNotOwed(verdict.status))
  const inWindow = counted.reduce((sum, verdict) => sum + Math.min(verdict.target, verdict.delivered), 0)
  return { target, inWindow, madeGood: done - inWindow, doneRate: rate(done, target) }
}

/** Whether all that was owed of a commitment was kept; of one of which nothing was owed, neither can be said. */
export const isKeptThroughout = ({ owed, met, madeGood }: DueCounts): boolean => owed > 0 && met + madeGood === owed

/** Whether the last check by hand in the period found it not kept. */
export const isFoundNotKept = ({ checks }: Pick<HandCheckedCommitment, 'checks'>): boolean => checks.at(-1)?.kept === false

const periodTree = (report: PeriodReport | null): FigureTree | null =>
  report === null ? null : { total: lineTree(report.total), output: outputTree(report) }

export function figureTree(input: ReportInput): FigureTree {
  const { figures, before, yearBefore, handChecked, feedback } = input
  const checks = handChecked.flatMap((commitment) => commitment.checks)
  const periods = { before: periodTree(before), yearBefore: periodTree(yearBefore) }
  return {
    ...periodTree(figures)!,
    told: {
      plans: input.plans.length,
      commitments: figures.commitments.length,
      obligors: figures.obligors.length,
      handChecked: handChecked.length,
      handNotKept: handChecked.filter(isFoundNotKept).length,
      owed: figures.commitments.filter(({ owed }) => owed > 0).length,
      keptThroughout: figures.commitments.filter(isKeptThroughout).length,
      notKeptThroughout: figures.commitments.filter((line) => line.owed > 0 && !isKeptThroughout(line)).length,
    },
    checks: {
      count: checks.length,
      kept: checks.filter(({ kept }) => kept).length,
      notKept: checks.filter(({ kept }) => !kept).length,
      commitments: handChecked.filter((commitment) => commitment.checks.length > 0).length,
    },
    commitment: record(figures.commitments.map((line) => [line.commitment, lineTree(line)])),
    row: rowsTree(figures),
    themes: themesTree(figures, input.names.themes),
    ...(feedback && { feedback: { ...feedback, waiting: feedback.received - feedback.answered - feedback.rejected } }),
    ...(periods.before && { before: periods.before }),
    ...(periods.yearBefore && { yearBefore: periods.yearBefore }),
  }
}
