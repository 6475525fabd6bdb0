import { periodFromCode } from '../figures/periodCode.ts'
import { tenthsOfPercent } from '../figures/fractions.ts'
import type { Instant, MeasureKind } from '../obligations/index.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import type { VerdictCounts } from '../rules/verdictCounts.ts'
import { pick, say, type Locale } from '../platform/text.ts'
import { dueWords } from './deadline.ts'
import { formatLocalDay } from './dates.ts'
import { matrixText as text } from './matrix.ts'
import { periodKindName, shortPeriodName } from './periodNames.ts'
import { spanWords } from './spans.ts'
import { tallyWords } from './tallyWords.ts'
import { shownStatusWords } from './words.ts'

/** A cell as words are made of it. */
interface SaidCell {
  readonly status: ShownStatus
  readonly done: number
  readonly target: number
  readonly counts?: VerdictCounts
}

/** “2/3”, of a length “45/60” in minutes; of several obligations how many of those that are owed were kept. */
export function cellAmount({ done, target, counts }: SaidCell, kind: MeasureKind): string {
  if (counts !== undefined) return counts.owed === 0 ? '–' : `${counts.kept}/${counts.owed}`
  return sumsAmount({ done, target }, kind)
}

export const sumsAmount = ({ done, target }: Pick<SaidCell, 'done' | 'target'>, kind: MeasureKind): string =>
  kind === 'seconds' ? `${Math.floor(done / 60)}/${Math.ceil(target / 60)}` : `${done}/${target}`

/** A cell in words: “Không đạt, 2/3”; of several “Không đạt, 97/104 đạt; 7 không đạt”. */
export function cellWords(cell: SaidCell, kind: MeasureKind, locale: Locale): string {
  const amount = cell.counts === undefined ? cellAmount(cell, kind) : tallyWords(cell.counts, locale)
  return say(text.cell, locale, { status: pick(shownStatusWords[cell.status], locale), amount })
}

interface SaidTotal {
  readonly due: number
  readonly owed: number
  readonly kept: number
  readonly running: number
  readonly ahead: number
  readonly measures: Readonly<Partial<Record<MeasureKind, Pick<SaidCell, 'done' | 'target'>>>>
}

/** Per cent with one decimal, as people here write it. */
function shareWords(kept: number, owed: number, locale: Locale): string {
  const tenths = tenthsOfPercent(kept, owed)
  const share = tenths === 1000 ? '100' : `${Math.floor(tenths / 10)}.${tenths % 10}`
  return locale === 'vi' ? share.replace('.', ',') : share
}

/** “87,0 %” in Vietnamese, “87.0%” in English. */
export const percentWords = (kept: number, owed: number, locale: Locale): string =>
  `${shareWords(kept, owed, locale)}${locale === 'vi' ? '\u00a0' : ''}%`

/** “7/9 đạt (77,8 %)”; where nothing was owed that is said instead. */
export function totalWords({ due, owed, kept }: SaidTotal, locale: Locale): string {
  if (owed === 0) return pick(due === 0 ? text.nothingOwed : text.freed, locale)
  return say(text.keptShare, locale, { kept, owed, share: percentWords(kept, owed, locale) })
}

/** The same with all that stands beside it. */
export const wholeTotalWords = (total: SaidTotal, locale: Locale): string =>
  [
    // Where nothing is due, what is running says more.
    ...(total.due === 0 && total.running > 0 ? [] : [totalWords(total, locale)]),
    ...Object.entries(total.measures).map(([kind, sums]) => measuredWords(sums, kind as MeasureKind, locale)),
    ...(total.running > 0 ? [say(text.running, locale, { n: total.running })] : []),
    ...(total.ahead > 0 ? [say(text.aheadCount, locale, { n: total.ahead })] : []),
  ].join('; ')

function measuredWords(sums: Pick<SaidCell, 'done' | 'target'>, kind: MeasureKind, locale: Locale): string {
  const [done, target] = sumsAmount(sums, kind).split('/') as [string, string]
  return say(kind === 'seconds' ? text.measuredMinutes : text.measured, locale, { done, target })
}

interface SaidColumn {
  readonly label: string | null
  readonly period: string | null
  readonly start: Instant
  readonly end: Instant
  readonly due: Instant
}

/** The lines of a column's head: a period's or a window's name, or its first and last day. */
export function columnHead({ label, period, start, end }: SaidColumn, locale: Locale): readonly string[] {
  const known = period === null ? null : periodFromCode(period)
  if (known !== null) return [periodKindName(known, locale)]
  const [first, last] = [formatLocalDay(start), formatLocalDay(end - 1)]
  const days = first === last ? [first] : [`${first.slice(0, 5)} –`, last.slice(0, 5)]
  return label === null ? days : [label, ...(first === last ? [first.slice(0, 5)] : [`${first.slice(0, 5)} – ${last.slice(0, 5)}`])]
}

/** The same in full: its name, its days with the year, and until when it is owed where that is another day. */
export function columnWords({ label, period, start, end, due }: SaidColumn, locale: Locale): string {
  const known = period === null ? null : periodFromCode(period)
  if (known !== null) return shortPeriodName(known, locale)
  const days = spanWords(start, end)
  const named = label === null ? days : `${label} (${days})`
  return due === end ? named : `${named}, ${say(text.dueOn, locale, { day: dueWords(due) })}`
}
