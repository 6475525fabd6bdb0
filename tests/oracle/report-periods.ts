/** record-semantics §2: the periods of the two calendars, half-open, between local midnights. */
import { dayOf, midnight } from './calendar.ts'
import type { Span } from './obligations.ts'
import type { PeriodJson } from './report-json.ts'

/** Day and month of each edge; `before` says that the period begins in the year before the one that it is named by. */
const REPORT_CALENDAR: Record<string, { before: boolean; from: number; to: number }> = {
  Q1: { before: true, from: 12, to: 3 },
  H1: { before: true, from: 12, to: 6 },
  Q3: { before: false, from: 6, to: 9 },
  Y: { before: true, from: 12, to: 12 },
}

/** First month, and how many there are. */
function civilMonths(kind: string): { first: number; count: number } | null {
  if (/^M([1-9]|1[0-2])$/.test(kind)) return { first: Number(kind.slice(1)), count: 1 }
  if (/^Q[1-4]$/.test(kind)) return { first: 3 * Number(kind.slice(1)) - 2, count: 3 }
  if (/^H[12]$/.test(kind)) return { first: 6 * Number(kind.slice(1)) - 5, count: 6 }
  return kind === 'Y' ? { first: 1, count: 12 } : null
}

/** The names of all periods that a year has. */
export const KINDS: Record<'report' | 'civil', readonly string[]> = {
  report: ['Q1', 'H1', 'Q3', 'Y'],
  civil: [...Array.from({ length: 12 }, (_, month) => `M${String(month + 1)}`), 'Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', 'Y'],
}

/** Null for a calendar and a kind that do not go together. */
export function spanOf({ calendar, kind, year }: PeriodJson): Span | null {
  if (calendar === 'report') {
    const edges = KINDS.report.includes(kind) ? REPORT_CALENDAR[kind] : undefined
    if (edges === undefined) return null
    return { start: midnight(dayOf(edges.before ? year - 1 : year, edges.from, 15)), end: midnight(dayOf(year, edges.to, 15)) }
  }
  const months = calendar === 'civil' ? civilMonths(kind) : null
  if (months === null) return null
  return { start: midnight(dayOf(year, months.first, 1)), end: midnight(dayOf(year, months.first + months.count, 1)) }
}
