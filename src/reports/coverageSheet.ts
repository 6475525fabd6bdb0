import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'

import { coverageSubjectWords, coverageText as text } from '../i18n/coverage.ts'
import { coverageColumnName, minutesOf } from '../i18n/coverageWords.ts'
import { pastText, timeAskedWords } from '../i18n/past.ts'
import { shortPeriodName } from '../i18n/periodNames.ts'
import { periodFromCode } from '../figures/periodCode.ts'
import type { Instant } from '../obligations/index.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import type { CoverageAnswer, CoverageColumn, CoverageFigures, CoverageSums } from './coverageTypes.ts'
import { printedWords } from './printing.ts'
import type { Printing } from './schedule.ts'
import { textCell } from './sheetCells.ts'

/** Coverage in a sheet: by which filters, at which times, who took it. */
export interface PrintedCoverage {
  readonly coverage: CoverageAnswer
  readonly filters: readonly string[]
  readonly printing: Printing
}

const shaded = { fontWeight: 'bold', backgroundColor: '#e3e8ec' } as const

/** A zero stands out in a sheet without colour too: it is written, and shaded. */
const amount = (value: number, ahead: boolean): Cell =>
  ahead ? null : { value, type: Number, alignVertical: 'top', ...(value === 0 && { backgroundColor: '#f6d9d5' }) }

const measures: readonly { name: Text; of: (sums: CoverageSums) => number }[] = [
  { name: text.itemsHead, of: ({ items }) => items },
  { name: text.minutesHead, of: ({ seconds }) => minutesOf(seconds) },
]

/** Coverage as a workbook: the items, the minutes of broadcasts, and what is not covered. */
export function coverageSheet(printed: PrintedCoverage, locale: Locale): Promise<Buffer> {
  const { coverage } = printed
  const head = headRows(printed, locale)
  const columns = [{ width: 60 }, ...coverage.columns.map(() => ({ width: 13 })), { width: 13 }]
  const sheets = measures.map(({ name, of }) => ({
    data: [...head, ...tableRows(coverage, of, locale)],
    sheet: pick(name, locale),
    columns,
    orientation: 'landscape' as const,
    stickyColumnsCount: 1,
  }))
  const uncovered = {
    data: [...head, ...uncoveredLines(coverage, locale)],
    sheet: pick(text.uncoveredSheet, locale),
    columns: [{ width: 60 }, { width: 60 }],
  }
  return writeXlsxFile([...sheets, uncovered]).toBuffer()
}

function headRows({ coverage, filters, printing }: PrintedCoverage, locale: Locale): Row[] {
  const period = periodFromCode(coverage.period)
  const lines = [
    ...(period === null ? [] : [shortPeriodName(period, locale)]),
    say(text.printed, locale, {
      asOf: timeAskedWords(coverage.asOf, locale),
      knownAt: timeAskedWords(coverage.knownAt, locale),
    }),
    ...(coverage.past ? [pick(pastText.pastFigures, locale)] : []),
    ...filters,
    pick(text.neverTotalled, locale),
    printedWords(printing, locale),
  ]
  return [
    [
      textCell(`${pick(text.heading, locale)}: ${pick(coverageSubjectWords[coverage.subject], locale)}`, {
        fontWeight: 'bold',
        wrap: false,
        height: 24,
      }),
    ],
    ...lines.map((line): Row => [textCell(line, { wrap: false })]),
    [],
  ]
}

function tableRows(coverage: CoverageAnswer, of: (sums: CoverageSums) => number, locale: Locale): Row[] {
  const { columns, lines, untied, output, subject } = coverage
  const figures = (of1: CoverageFigures): Cell[] => [
    ...of1.cells.map((cell, at) => amount(of(cell), columns[at]!.ahead)),
    amount(of(of1.total), false),
  ]
  return [
    [
      textCell(pick(coverageSubjectWords[subject], locale), shaded),
      ...columns.map((column: CoverageColumn) => textCell(coverageColumnName(column, locale), shaded)),
      textCell(pick(text.total, locale), shaded),
    ],
    ...lines.map((line): Row => [textCell(namedRow(line)), ...figures(line)]),
    [textCell(pick(text.untied, locale), { fontStyle: 'italic' }), ...figures(untied)],
    [textCell(pick(text.output, locale), shaded), ...figures(output)],
  ]
}

/** A row's name under what it stands under. */
const namedRow = ({ marker, name, depth }: { marker: string | null; name: string; depth: number }): string =>
  `${'\u00a0\u00a0\u00a0'.repeat(depth)}${marker === null ? '' : `${marker} `}${name}`

function uncoveredLines({ notCovered, subject }: CoverageAnswer, locale: Locale): Row[] {
  const day = (at: Instant): string => timeAskedWords(at, locale)
  return [
    [
      textCell(pick(coverageSubjectWords[subject], locale), shaded),
      textCell(say(text.notCovered, locale, { n: notCovered.length }), shaded),
    ],
    ...notCovered.map(({ remedies, ...row }): Row => {
      const found = [
        ...(remedies?.ahead ?? []).map(({ title, channel, at }) => `${title} (${channel}, ${day(at)})`),
        ...(remedies?.programmes ?? []).map(({ name }) => name),
        ...(remedies?.contents ?? []).map(({ title }) => title),
      ]
      return [textCell(namedRow(row)), textCell(found.join('; '))]
    }),
  ]
}
