import { periodCode } from '../figures/periodCode.ts'
import { kindsOf, periodOf, type Period } from '../figures/periods.ts'
import { DAY, formatInstant, localDateOf, startOfDay, type Instant, type Verdict } from '../obligations/index.ts'
import type { ColumnLength, Rhythm } from '../rules/matrixViews.ts'
import type { MatrixColumn } from './matrixTypes.ts'

/** A day where it is a midnight, or else the instant. */
const timeCode = (instant: Instant): string => {
  const day = localDateOf(instant)
  return startOfDay(day) === instant ? day : formatInstant(instant)
}

/** What a window's column is known by, whatever else is shown. */
export const windowColumnId = ({ windowStart, windowEnd, label }: Verdict): string =>
  [timeCode(windowStart), timeCode(windowEnd), ...(label === null ? [] : [label])].join('_')

/** The windows of some verdicts as columns, in order of time. */
export function windowColumns(verdicts: readonly Verdict[]): MatrixColumn[] {
  const columns = new Map<string, MatrixColumn>()
  for (const verdict of verdicts) {
    const { windowStart: start, windowEnd: end, due, label } = verdict
    const window = `${start}/${end}/${label ?? ''}`
    const known = columns.get(window)
    if (known === undefined) columns.set(window, { id: windowColumnId(verdict), label, period: null, start, end, due })
    // Commitments may owe their answers on different days: the head of them all then tells none.
    else if (known.due !== due) columns.set(window, { ...known, due: end })
  }
  return [...columns.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
}

/** The periods within one: of the asked length in the calendar year; of the report's calendar all that there are. */
export function periodColumns(within: Period, length: ColumnLength): MatrixColumn[] {
  const { calendar, year } = within
  return kindsOf(calendar)
    .flatMap((kind) => periodOf({ calendar, kind, year }) ?? [])
    .filter(({ kind, start, end }) => start >= within.start && end <= within.end && (calendar === 'report' || kind[0] === length))
    .map((period) => ({
      id: periodCode(period),
      label: null,
      period: periodCode(period),
      start: period.start,
      end: period.end,
      due: period.end,
    }))
}

/** A week may be cut or span a few days more, and so on upwards. */
const longest: readonly (readonly [Rhythm, number])[] = [
  ['week', 10 * DAY],
  ['month', 46 * DAY],
  ['quarter', 123 * DAY],
  ['half', 190 * DAY],
]

/** How often a commitment is owed, by its shortest windows that nothing has cut. */
export function rhythmOf(verdicts: readonly Verdict[]): Rhythm {
  const lengths = verdicts.map(({ windowStart, windowEnd }) => windowEnd - windowStart).sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length / 4)] ?? 0
  return longest.find(([, most]) => usual <= most)?.[0] ?? 'year'
}
