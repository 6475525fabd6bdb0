import { channel, departments, organizations } from './bodies.ts'
import { drawInt } from './draw.ts'
import { placed, type Fate, type FatedPlacement } from './fates.ts'
import { noLength, programme } from './programmes.ts'
import { periodIn, reportDueDays, demoReportPeriods, type ReportPeriod } from './reportPeriods.ts'
import type { DemoPlacement, Strand } from './rows.ts'
import { addDays, nextWeekday, workday, type DemoSpan } from './span.ts'
import { themeRef } from './themes.ts'

interface Due {
  period: ReportPeriod
  year: number
  /** The first day of the period. */
  start: string
  /** The last day on which its report is in time. */
  last: string
}

const dueOf = (period: ReportPeriod, year: number): Due => {
  const { start, end } = periodIn(period, year)
  return { period, year, start, last: addDays(end, reportDueDays - 1) }
}

const duesOf = (year: number): Due[] => [dueOf('q1', year), dueOf('h1', year), dueOf('q3', year), dueOf('y', year), dueOf('q1', year + 1)]

/** Departments, by their place in the list, that sent nothing, sent it late, or whose report nobody confirmed. */
const unsent: Readonly<Record<ReportPeriod, readonly number[]>> = { q1: [], h1: [8], q3: [9], y: [5] }
const late: Readonly<Record<ReportPeriod, readonly number[]>> = { q1: [2], h1: [], q3: [0], y: [] }
const unconfirmed: Readonly<Record<ReportPeriod, readonly number[]>> = { q1: [6], h1: [3], q3: [4], y: [] }

/** Each department's reports for the first quarter, six months, the third quarter and the year. */
export function reports(plan: string, span: DemoSpan): Strand {
  const begun = duesOf(span.year).filter(({ start }) => start <= span.today)
  const placements = begun.flatMap((due) => departments.flatMap((department, d) => placementsOf({ department, d }, due, plan, span)))
  return { contents: [], placements, waivers: [] }
}

function placementsOf({ department, d }: { department: string; d: number }, due: Due, plan: string, span: DemoSpan): DemoPlacement[] {
  const day = late[due.period].includes(d) ? lateDay(due) : dayOf(department, due)
  const planned = plannedOf(department, due, day, plan)
  if (day < span.today) {
    const fate: Fate = unconfirmed[due.period].includes(d) ? 'unrecorded' : 'aired'
    return unsent[due.period].includes(d) ? [] : [placed(planned, fate, span)]
  }
  // Of two departments, one has settled its day and one has not thought of it.
  return d % 2 === 0 ? [{ ...placed(planned, 'aired', span), status: 'confirmed' }] : []
}

/** In the last days before it is due, each department on a day of its own. */
const dayOf = (department: string, { last }: Due): string => workday(addDays(last, -drawInt(`${department} ${last}`, 5)))

/** Three days late, or the Monday after where that is a weekend. */
function lateDay({ last }: Due): string {
  const day = addDays(last, 3)
  return workday(day) === day ? day : nextWeekday(day, 0)
}

const shortNames = new Map(organizations.map(({ id, shortName }) => [id, shortName]))

const plannedOf = (department: string, { period, year, start }: Due, day: string, plan: string): FatedPlacement => ({
  id: `${department}.bao-cao.${year}.${period}`,
  title: `Báo cáo cải cách hành chính ${demoReportPeriods[period].name}${period === 'y' ? '' : ' năm'} ${year} (${shortNames.get(department)})`,
  organization: department,
  channel: channel.report,
  form: 'bao_cao',
  programme: programme.report,
  themes: [themeRef(plan, 7)],
  contentId: null,
  answers: { start, label: demoReportPeriods[period].label },
  plannedSeconds: noLength,
  inSlot: false,
  onAir: false,
  day,
  time: '15:00',
})
