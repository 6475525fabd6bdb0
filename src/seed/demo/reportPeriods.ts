import { dateOf } from './span.ts'

/** On the calendar from the 15th to the 14th; the longer periods hold the shorter. */
export const demoReportPeriods = {
  q1: { name: 'quý I', label: 'Quý I', month: 12, months: 3 },
  h1: { name: '6 tháng', label: '6 tháng', month: 12, months: 6 },
  q3: { name: 'quý III', label: 'Quý III', month: 6, months: 3 },
  y: { name: 'năm', label: 'Năm', month: 12, months: 12 },
} as const
export type ReportPeriod = keyof typeof demoReportPeriods

/** By the 20th of the period's last month. */
export const reportDueDays = 6

/** The first day of a year's period, and the day after its last. */
export function periodIn(period: ReportPeriod, year: number): { start: string; end: string } {
  const { month, months } = demoReportPeriods[period]
  const turn = month === 12 ? year - 1 : year
  const last = month + months
  return { start: dateOf(turn, month, 15), end: dateOf(turn + (last > 12 ? 1 : 0), last > 12 ? last - 12 : last, 15) }
}
