import type { PayloadRequest } from 'payload'

import { readAll, type DbRequest } from '../../database/read.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { dayFromStore } from '../../documents/days.ts'
import { idOf, idsOf, type Id } from '../../documents/ids.ts'
import { optionalInstantFromStore } from '../../documents/instants.ts'
import type { Stored } from '../../documents/stored.ts'
import { periodOf, type Period } from '../../figures/periods.ts'
import { DAY, localDateOf, startOfDay, type Instant } from '../../obligations/index.ts'
import {
  endOfDayOf,
  isReminded,
  reportDays,
  scheduledState,
  type ReportDays,
  type ReportScheduleRule,
  type ScheduledState,
} from '../../rules/reportSchedule.ts'
import type { DaysOff } from '../../rules/workingDays.ts'
import { confirmedHolidays } from '../../store/holidays.ts'

/** One report of the calendar, for one period. */
export interface ScheduledReport {
  readonly schedule: Id
  readonly title: string
  readonly plan: Id
  readonly planTitle: string
  readonly period: Period
  readonly days: ReportDays
  readonly state: ScheduledState
  /** The latest report that was begun for it; null for none. */
  readonly report: Id | null
}

/** What the calendar is made of, by whoever reads it. */
interface CalendarRead {
  schedules: Stored<'report-schedules'>[]
  plans: Pick<Stored<'plans'>, 'id' | 'title' | 'period'>[]
  reports: Pick<Stored<'period-reports'>, 'id' | 'plans' | 'calendar' | 'kind' | 'year' | 'signedAt' | 'state'>[]
  holidays: DaysOff
}

const planFields = { title: true, period: true } as const
const reportFields = { plans: true, calendar: true, kind: true, year: true, signedAt: true, state: true } as const

/** The calendar of a year as a person may read it, by the day on which each report is sent. */
export async function readReportCalendar(req: PayloadRequest, year: number, now: Instant): Promise<ScheduledReport[]> {
  const read: CalendarRead = {
    schedules: await readPermitted(req, 'report-schedules'),
    plans: await readPermitted(req, 'plans', { select: planFields }),
    reports: await readPermitted(req, 'period-reports', { select: reportFields, sort: 'createdAt' }),
    holidays: await confirmedHolidays(req),
  }
  return scheduledIn(read, [year], now)
}

/** How long after its day a report that nobody has signed is still told of. */
const toldFor = 120 * DAY
/** From when on a report is told of as due, where its calendar sets no reminder. */
const dueAhead = 14 * DAY

/** The reports that are to be sent soon or are overdue: what the system reminds auditors of. */
export async function dueReports(req: DbRequest, now: Instant): Promise<ScheduledReport[]> {
  const schedules = await readAll(req, 'report-schedules')
  if (schedules.length === 0) return []
  const read: CalendarRead = {
    schedules,
    plans: await readAll(req, 'plans', { select: planFields }),
    reports: await readAll(req, 'period-reports', { select: reportFields, sort: 'createdAt' }),
    holidays: await confirmedHolidays(req),
  }
  const year = Number(localDateOf(now).slice(0, 4))
  return scheduledIn(read, [year - 1, year, year + 1], now).filter(({ state, days: { sending, remind } }) => {
    const from = remind ?? localDateOf(startOfDay(sending) - dueAhead)
    return isReminded(state, from, now) && endOfDayOf(sending) > now - toldFor
  })
}

function scheduledIn({ schedules, plans, reports, holidays }: CalendarRead, years: readonly number[], now: Instant): ScheduledReport[] {
  const planOf = new Map(plans.map((plan) => [String(plan.id), plan]))
  return schedules
    .flatMap((schedule) => years.flatMap((year) => periodOf({ ...schedule, year }) ?? []).map((period) => ({ schedule, period })))
    .flatMap(({ schedule, period }): ScheduledReport[] => {
      const plan = planOf.get(String(idOf(schedule.plan)))
      if (plan === undefined || !isOfPlan(plan, period)) return []
      const days = reportDays(period, ruleOfSchedule(schedule), holidays)
      const begun = reports.filter(
        ({ calendar, kind, year, plans: on }) =>
          calendar === period.calendar && kind === period.kind && year === period.year && idsOf(on).map(String).includes(String(plan.id)),
      )
      const signed = begun.map(({ signedAt }) => ({ signedAt: optionalInstantFromStore(signedAt) }))
      return [
        {
          schedule: schedule.id,
          title: schedule.title ?? '',
          plan: plan.id,
          planTitle: plan.title,
          period,
          days,
          state: scheduledState(signed, days.sending, now),
          report: begun.at(-1)?.id ?? null,
        },
      ]
    })
    .sort((a, b) =>
      a.days.sending < b.days.sending ? -1 : a.days.sending > b.days.sending ? 1 : a.planTitle.localeCompare(b.planTitle, 'vi'),
    )
}

/** A period that has no day in common with a plan's own time is none of that plan. */
function isOfPlan({ period: own }: Pick<Stored<'plans'>, 'period'>, { start, end }: Period): boolean {
  if (!own?.start || !own.end) return true
  return startOfDay(dayFromStore(own.start)) < end && endOfDayOf(dayFromStore(own.end)) > start
}

/** A calendar's row as the rule reads it; what a row lacks was refused when it was saved. */
const ruleOfSchedule = ({
  internalDays,
  sending,
  sendDay,
  sendMonth,
  sendAfter,
  move,
  remindDays,
}: Stored<'report-schedules'>): ReportScheduleRule => ({
  internalDays,
  sending: sending === 'workingDays' ? { workingDays: sendAfter ?? 1 } : { day: sendDay ?? 1, month: sendMonth ?? 1 },
  move,
  remindDays: remindDays ?? null,
})
