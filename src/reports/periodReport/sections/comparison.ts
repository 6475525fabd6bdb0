import type { PeriodReport } from '../../../figures/periodReport.ts'
import { comparisonRows, comparisonSaid } from '../../../i18n/reportCommitments.ts'
import { capitalized } from '../../../i18n/lists.ts'
import { periodInSentence, periodName } from '../../../i18n/reportPeriod.ts'
import { pick } from '../../../platform/text.ts'
import type { Block, Cell, Paragraph, Run } from '../draft.ts'
import { columnsOf, paragraph, table, type Writer } from '../writer.ts'

type Other = 'before' | 'yearBefore'

export function comparison(writer: Writer): Block[] {
  const { before, yearBefore } = writer.input
  const told = [
    ...compared(writer, 'before', before, comparisonSaid.noBefore),
    // The year before is both.
    ...(before !== null && yearBefore !== null && before.period.start === yearBefore.period.start
      ? []
      : compared(writer, 'yearBefore', yearBefore, comparisonSaid.noYearBefore)),
  ]
  return before === null && yearBefore === null ? told : [...told, comparisonTable(writer)]
}

function compared(
  writer: Writer,
  other: Other,
  report: PeriodReport | null,
  none: (typeof comparisonSaid)['noBefore' | 'noYearBefore'],
): Paragraph[] {
  const { say, locale } = writer
  if (report === null) return [paragraph(`comparison.${other}`, say(none))]
  const fills = { period: periodInSentence(report.period, locale), rate: rateRuns(writer, other), count: countRuns(writer, other) }
  return [paragraph(`comparison.${other}`, say(comparisonSaid.withPeriod, fills))]
}

function rateRuns({ figures, say }: Writer, other: Other): Run[] {
  const [is, was] = [figures.figure('total', 'keptRate'), figures.figure(other, 'total', 'keptRate')]
  if (is.value === null) return say(comparisonSaid.rateNoNow)
  if (was.value === null) return say(comparisonSaid.rateNoThen)
  if (is.value === was.value) return say(comparisonSaid.rateSame, { is })
  return say(is.value > was.value ? comparisonSaid.rateUp : comparisonSaid.rateDown, { is, was })
}

function countRuns({ figures, say }: Writer, other: Other): Run[] {
  const [is, was] = [figures.figure('output', 'count'), figures.figure(other, 'output', 'count')]
  if (is.value === was.value) return say(comparisonSaid.countSame, { is })
  return say(is.value! > was.value! ? comparisonSaid.countUp : comparisonSaid.countDown, { is, was })
}

const rows = [
  [comparisonRows.owed, ['total', 'owed']],
  [comparisonRows.kept, ['total', 'kept']],
  [comparisonRows.rate, ['total', 'keptRate']],
  [comparisonRows.count, ['output', 'count']],
  [comparisonRows.contents, ['output', 'contents']],
  [comparisonRows.minutes, ['output', 'broadcastSeconds']],
] as const

/** The periods that are known, side by side. */
function comparisonTable(writer: Writer): Block {
  const { input, figures, locale } = writer
  const known = (
    [
      ['before', input.before],
      ['yearBefore', input.yearBefore],
    ] as const
  ).filter(([, report]) => report !== null)
  const others = known.filter(([, report], index) => known.findIndex(([, each]) => each!.period.start === report!.period.start) === index)
  const share = 50 / (others.length + 1)
  const heading = (name: string): { vi: string; en: string } => ({ vi: name, en: name })
  const columns = columnsOf(writer, [
    [comparisonRows.figure, 50, 'start'],
    [heading(periodName(input.figures.period, locale)), share, 'end'],
    ...others.map(([, report]) => [heading(periodName(report!.period, locale)), share, 'end'] as const),
  ])
  return table(
    'comparison.table',
    columns,
    rows.map(([name, path]): Cell[] => [
      capitalized(pick(name, locale)),
      figures.figure(...path),
      ...others.map(([other]) => figures.figure(other, ...path)),
    ]),
  )
}
