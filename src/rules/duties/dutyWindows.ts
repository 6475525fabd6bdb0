import { DAY, splitWall, startOfDay, wallOf, type Instant, type LocalDate, type Span } from '../../obligations/index.ts'
import { endOfWorkingDay, type DaysOff } from '../workingDays.ts'

/** How often a duty falls due. `reports`: with the plan's reports, quarter I, half a year, quarter III, year. `none`: a deadline is not set. */
export const dutyFrequencies = ['once', 'monthly', 'quarterly', 'halfYearly', 'yearly', 'reports', 'none'] as const
export type DutyFrequency = (typeof dutyFrequencies)[number]

/** By which calendar periods are cut; `report_15_14` turns on the fifteenth. */
export type DutyCalendar = 'civil' | 'report_15_14'

export const dueUnits = ['calendar', 'working'] as const
export type DueUnit = (typeof dueUnits)[number]

/** How far a deadline may lie from the end of its period, in days. */
export const dutyDueDays = { least: -90, most: 180 } as const

/** What says when a duty is due. */
export interface DutyTerms {
  readonly frequency: DutyFrequency
  readonly calendar: DutyCalendar
  /** The first day on which it is owed. */
  readonly from: LocalDate
  /** From this day on it is owed no more; null where nothing ends it. */
  readonly until: LocalDate | null
  /** Days from the end of the period to the deadline; below 0 the deadline comes before it. */
  readonly dueDays: number
  readonly dueUnit: DueUnit
  /** The last day for what is done once. */
  readonly dueOn: LocalDate | null
}

/** A period for which a duty is owed. Half-open; `due` is the end of the last day for it. */
export interface DutyWindow extends Span {
  /** `once`, or a period as figures write its code: `civil-2026-Q1`. */
  readonly period: string
  readonly due: Instant
}

/** In months: how long, and which of a year's are meant. */
interface Cut {
  readonly kind: 'M' | 'Q' | 'H' | 'Y'
  readonly months: number
  readonly only: readonly number[] | null
}
const all = (kind: Cut['kind'], months: number): Cut => ({ kind, months, only: null })

const cutsOf: Readonly<Record<Exclude<DutyFrequency, 'once' | 'none'>, readonly Cut[]>> = {
  monthly: [all('M', 1)],
  quarterly: [all('Q', 3)],
  halfYearly: [all('H', 6)],
  yearly: [all('Y', 12)],
  reports: [{ kind: 'Q', months: 3, only: [1, 3] }, { kind: 'H', months: 6, only: [1] }, all('Y', 12)],
}

export const onceCode = 'once'

/** When a month of a year begins, counted from January of year 0; the report calendar's on the fifteenth of the month before. */
function monthStart(month: number, calendar: DutyCalendar): Instant {
  const shown = calendar === 'civil' ? month : month - 1
  const [year, of] = [Math.floor(shown / 12), (shown % 12) + 1]
  return startOfDay(`${String(year).padStart(4, '0')}-${String(of).padStart(2, '0')}-${calendar === 'civil' ? '01' : '15'}`)
}

const yearOf = (instant: Instant): number => new Date(splitWall(wallOf(instant)).day * DAY).getUTCFullYear()

/** When a period's duty is due: so many days after the period's end, which is a midnight. */
const dueAfter = (end: Instant, { dueDays, dueUnit }: DutyTerms, holidays: DaysOff): Instant =>
  dueUnit === 'working' && dueDays > 0 ? endOfWorkingDay(end - 1, dueDays, holidays) : end + dueDays * DAY

/**
 * The periods of a duty whose deadline lies in `(span.start, span.end]`, in the order of their deadlines. A period is owed
 * when it ends within the duty's own days: one that began before is cut at its beginning, one that is cut short at its end is not owed.
 */
export function dutyWindows(terms: DutyTerms, span: Span, holidays: DaysOff): DutyWindow[] {
  const from = startOfDay(terms.from)
  const until = terms.until === null ? Infinity : startOfDay(terms.until)
  const isMeant = ({ due }: DutyWindow): boolean => span.start < due && due <= span.end
  if (terms.frequency === 'none') return []
  if (terms.frequency === 'once') {
    const end = terms.dueOn === null ? until : startOfDay(terms.dueOn) + DAY
    if (end === Infinity) return []
    const due = terms.dueOn === null ? dueAfter(end, terms, holidays) : end
    return [{ period: onceCode, start: Math.min(from, end), end, due }].filter(isMeant)
  }
  // A deadline lies at most a year from its period.
  const first = yearOf(Math.max(from, span.start)) - 1
  const last = yearOf(Math.min(until, span.end)) + 1
  const windows: DutyWindow[] = []
  for (const cut of cutsOf[terms.frequency]) {
    for (let year = first; year <= last; year++) windows.push(...windowsOfYear(year, cut, terms, holidays))
  }
  return windows
    .filter((window) => window.end > from && window.end <= until && isMeant(window))
    .map((window) => ({ ...window, start: Math.max(window.start, from) }))
    .sort((a, b) => a.due - b.due || a.end - b.end || a.start - b.start)
}

function windowsOfYear(year: number, { kind, months, only }: Cut, terms: DutyTerms, holidays: DaysOff): DutyWindow[] {
  const numbers = only ?? Array.from({ length: 12 / months }, (_, at) => at + 1)
  return numbers.map((n) => {
    const start = year * 12 + (n - 1) * months
    const end = monthStart(start + months, terms.calendar)
    const calendar = terms.calendar === 'civil' ? 'civil' : 'report'
    return {
      period: `${calendar}-${String(year).padStart(4, '0')}-${kind}${kind === 'Y' ? '' : n}`,
      start: monthStart(start, terms.calendar),
      end,
      due: dueAfter(end, terms, holidays),
    }
  })
}

/** Names a duty of a body for a period; what is kept of it is found by this. */
export interface DutyKeyParts {
  readonly duty: string
  readonly body: string
  readonly period: string
}
export const dutyKey = ({ duty, body, period }: DutyKeyParts): string => `${duty}:${body}:${period}`

/** What such a key names; null where it is none. */
export function dutyKeyParts(key: string): DutyKeyParts | null {
  const [, duty, body, period] = /^([0-9a-f]{1,24}):([0-9a-f]{1,24}):(once|(?:civil|report)-\d{4}-(?:[MQH]\d{1,2}|Y))$/.exec(key) ?? []
  return period === undefined ? null : { duty: duty!, body: body!, period }
}
