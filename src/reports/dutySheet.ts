import writeXlsxFile, { type Row } from 'write-excel-file/node'

import { formatDateTime } from '../i18n/dates.ts'
import { dueWords } from '../i18n/deadline.ts'
import { dutyOutcomeWords, dutyStateWords } from '../i18n/duties.ts'
import { dutyText as text } from '../i18n/dutyPage.ts'
import { dutyPeriodWords } from '../i18n/dutyWords.ts'
import type { Instant } from '../obligations/index.ts'
import { pick, type Locale } from '../platform/text.ts'
import type { DutyOutcome, DutyState } from '../rules/duties/dutyState.ts'
import { textCell } from './sheetCells.ts'

/** A duty of a body for a period, as a sheet tells it. */
export interface DutySheetLine {
  readonly plan: string
  readonly body: string
  readonly duty: string
  readonly window: { readonly period: string; readonly start: Instant; readonly end: Instant }
  readonly dueBy: Instant
  readonly state: DutyState
  readonly outcome: DutyOutcome | null
  readonly reportedAt: Instant | null
  readonly evidence: readonly string[]
  readonly settledBy: string | null
  readonly settledAt: Instant | null
}

const shaded = { fontWeight: 'bold', backgroundColor: '#e3e8ec' } as const
const headings = [
  text.plan,
  text.body,
  text.duty,
  text.periodHead,
  text.due,
  text.state,
  text.outcome,
  text.reportedAt,
  text.evidence,
  text.confirmedBy,
] as const
const widths = [36, 32, 48, 28, 14, 18, 18, 18, 40, 30]

/** The duties of bodies as a sheet, a line each. */
export function dutySheet(lines: readonly DutySheetLine[], at: Instant, locale: Locale): Promise<Buffer> {
  const head: Row[] = [
    [textCell(`${pick(text.heading, locale)}, ${formatDateTime(at)}`, { fontWeight: 'bold', wrap: false, height: 24 })],
    [],
    headings.map((heading) => textCell(pick(heading, locale), shaded)),
  ]
  return writeXlsxFile([...head, ...lines.map((line) => lineCells(line, locale))], {
    sheet: pick(text.duty, locale),
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: head.length,
  }).toBuffer()
}

const lineCells = (line: DutySheetLine, locale: Locale): Row =>
  [
    line.plan,
    line.body,
    line.duty,
    dutyPeriodWords(line.window, locale),
    dueWords(line.dueBy),
    pick(dutyStateWords[line.state], locale),
    line.outcome === null ? '' : pick(dutyOutcomeWords[line.outcome], locale),
    line.reportedAt === null ? '' : formatDateTime(line.reportedAt),
    line.evidence.join('\n'),
    line.settledBy === null || line.settledAt === null ? '' : `${line.settledBy}, ${formatDateTime(line.settledAt)}`,
  ].map((words) => textCell(words))
