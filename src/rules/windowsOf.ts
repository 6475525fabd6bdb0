import { localDateOf, startOfDay, weekdayOn, DAY, type LocalDate, type WindowRule } from '../obligations/index.ts'

/** The first local date on or after `from` that a test accepts; the test accepts one each year. */
function firstFrom(from: LocalDate, accepts: (date: LocalDate) => boolean): LocalDate {
  for (let day = startOfDay(from); ; day += DAY) {
    const date = localDateOf(day)
    if (accepts(date)) return date
  }
}

const isMonday = (date: LocalDate): boolean => weekdayOn(date) === 'MO'

const midnight = (date: LocalDate): string => `${date}T00:00`

const every = (freq: string, n: number, rest: string): string =>
  [`FREQ=${freq}`, ...(n === 1 ? [] : [`INTERVAL=${n}`]), ...(rest === '' ? [] : [rest])].join(';')

/** A rule of the civil calendar: from Monday, from the 1st, from 1 January. Null for units that have none. */
export function civilWindow(unit: string, n: number, from: LocalDate): WindowRule | null {
  switch (unit) {
    case 'day':
      return { rrule: every('DAILY', n, ''), dtstart: midnight(from) }
    case 'week':
      return { rrule: every('WEEKLY', n, 'BYDAY=MO'), dtstart: midnight(firstFrom(from, isMonday)) }
    case 'month':
      return { rrule: every('MONTHLY', n, 'BYMONTHDAY=1'), dtstart: midnight(firstFrom(from, (date) => date.endsWith('-01'))) }
    case 'quarter':
      return {
        rrule: every('MONTHLY', 3 * n, 'BYMONTHDAY=1'),
        dtstart: midnight(firstFrom(from, (date) => /-(01|04|07|10)-01$/.test(date))),
      }
    case 'year':
      return {
        rrule: every('YEARLY', n, 'BYMONTH=1;BYMONTHDAY=1'),
        dtstart: midnight(firstFrom(from, (date) => date.endsWith('-01-01'))),
      }
    case 'plan_period':
      return n === 1 ? { rrule: 'FREQ=DAILY;COUNT=1', dtstart: midnight(from) } : null
    default:
      return null
  }
}

/** Periods of the report calendar, which turns on the 15th of the month before (Decree 09/2019, article 12). */
export const namedPeriods = {
  Q1: { month: 12, duration: 'P3M', label: 'Quý I' },
  H1: { month: 12, duration: 'P6M', label: '6 tháng đầu năm' },
  '9M': { month: 12, duration: 'P9M', label: '9 tháng' },
  Y: { month: 12, duration: 'P1Y', label: 'Năm' },
  Q2: { month: 3, duration: 'P3M', label: 'Quý II' },
  Q3: { month: 6, duration: 'P3M', label: 'Quý III' },
  H2: { month: 6, duration: 'P6M', label: '6 tháng cuối năm' },
  Q4: { month: 9, duration: 'P3M', label: 'Quý IV' },
} as const
export type NamedPeriod = keyof typeof namedPeriods

/** One rule for each named period, from the report year that the date lies in; null when a name is unknown. */
export function namedWindows(labels: readonly NamedPeriod[], from: LocalDate): WindowRule[] | null {
  if (labels.length === 0 || !labels.every((label) => Object.hasOwn(namedPeriods, label))) return null
  return labels.map((name) => {
    const { month, duration, label } = namedPeriods[name]
    const year = Number(from.slice(0, 4)) - (month === 12 ? 1 : 0)
    const start = `${year}-${String(month).padStart(2, '0')}-15`
    return { rrule: ruleOfPeriod(name), dtstart: midnight(start), duration, label }
  })
}

const ruleOfPeriod = (name: NamedPeriod): string => `FREQ=YEARLY;BYMONTH=${namedPeriods[name].month};BYMONTHDAY=15`

/** The rule of one named period, from the last time that it begins on or before a day. */
export function namedWindow(name: NamedPeriod, day: LocalDate): WindowRule {
  const { month, duration, label } = namedPeriods[name]
  const inYear = (year: number): LocalDate => `${year}-${String(month).padStart(2, '0')}-15`
  const year = Number(day.slice(0, 4))
  return { rrule: ruleOfPeriod(name), dtstart: midnight(inYear(inYear(year) <= day ? year : year - 1)), duration, label }
}

/** The named period that a rule is the rule of; null for any other. */
export const namedPeriodOf = ({ rrule, duration }: WindowRule): NamedPeriod | null =>
  (Object.keys(namedPeriods) as NamedPeriod[]).find(
    (name) => rrule === ruleOfPeriod(name) && (duration === 'P12M' ? 'P1Y' : duration) === namedPeriods[name].duration,
  ) ?? null
