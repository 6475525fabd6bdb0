import { channel, departments, organizations } from './bodies.ts'
import { drawInt } from './draw.ts'
import { placed, type Fate, type Planned } from './fates.ts'
import { noLength, reportPeriods, reportProgramme, type ReportPeriod } from './programmes.ts'
import type { DemoPlacement, Strand } from './rows.ts'
import { addDays, dateOf, workday, type DemoSpan } from './span.ts'
import { themeRef } from './themes.ts'

interface Due {
  period: ReportPeriod
  year: number
  /** `[start, end)`: from the 15th to the 14th. */
  start: string
  end: string
}

const duesOf = (year: number): Due[] => [
  { period: 'q1', year, start: dateOf(year - 1, 12, 15), end: dateOf(year, 3, 15) },
  { period: 'h1', year, start: dateOf(year - 1, 12, 15), end: dateOf(year, 6, 15) },
  { period: 'q3', year, start: dateOf(year, 6, 15), end: dateOf(year, 9, 15) },
  { period: 'y', year, start: dateOf(year - 1, 12, 15), end: dateOf(year, 12, 15) },
  { period: 'q1', year: year + 1, start: dateOf(year, 12, 15), end: dateOf(year + 1, 3, 15) },
]

/** Departments, by their place in the list, that sent nothing, or whose report nobody confirmed. */
const unsent: Readonly<Record<ReportPeriod, readonly number[]>> = { q1: [], h1: [8], q3: [9], y: [5] }
const unconfirmed: Readonly<Record<ReportPeriod, readonly number[]>> = { q1: [6], h1: [3], q3: [4], y: [] }

/** Each department's reports for the first quarter, six months, the third quarter and the year. */
export function reports(plan: string, span: DemoSpan): Strand {
  const begun = duesOf(span.year).filter(({ start }) => start <= span.today)
  const placements = begun.flatMap((due) => departments.flatMap((department, d) => placementsOf(department, d, due, plan, span)))
  return { contents: [], placements, waivers: [] }
}

function placementsOf(department: string, d: number, due: Due, plan: string, span: DemoSpan): DemoPlacement[] {
  // Sent in the last days of the period, each department on a day of its own.
  const day = workday(addDays(due.end, -2 - drawInt(`${department} ${due.end}`, 5)))
  const planned = plannedOf(department, due, day, plan)
  if (day < span.today) {
    const fate: Fate = unconfirmed[due.period].includes(d) ? 'unrecorded' : 'aired'
    return unsent[due.period].includes(d) ? [] : [placed(planned, fate, span)]
  }
  // Of two departments, one has settled its day and one has not thought of it.
  return d % 2 === 0 ? [{ ...placed(planned, 'aired', span), status: 'confirmed' }] : []
}

const shortNames = new Map(organizations.map(({ id, shortName }) => [id, shortName]))

const plannedOf = (department: string, { period, year }: Due, day: string, plan: string): Planned => ({
  id: `${department}.bao-cao.${year}.${period}`,
  title: `Báo cáo cải cách hành chính ${reportPeriods[period]}${period === 'y' ? '' : ' năm'} ${year} (${shortNames.get(department)})`,
  organization: department,
  channel: channel.report,
  form: 'bao_cao',
  programme: reportProgramme(period),
  themes: [themeRef(plan, 7)],
  contentId: null,
  plannedSeconds: noLength,
  inSlot: false,
  onAir: false,
  day,
  time: '15:00',
})
