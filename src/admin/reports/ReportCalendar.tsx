import { formatDay } from '../../i18n/dates.ts'
import { periodName, periodWithDays } from '../../i18n/reportPeriod.ts'
import { scheduledStateWords, scheduleText as text } from '../../i18n/reportSchedule.ts'
import type { Instant } from '../../obligations/index.ts'
import type { ScheduledReport } from '../../operations/record/reportCalendar.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { ColumnHeads } from '../ColumnHeads.tsx'
import { adminLinks } from '../links.ts'
import { Mark } from '../Mark.tsx'
import { scheduledLook } from '../tones.ts'
import { BeginReport } from './BeginReport.tsx'

interface ReportCalendarProps {
  rows: readonly ScheduledReport[]
  year: number
  now: Instant
  mayWrite: boolean
  locale: Locale
  admin: string
  api: string
}

/** The year's calendar of reports: the data period, when bodies hand in, when it is sent, and how each stands. */
export function ReportCalendar({ rows, year, now, mayWrite, locale, admin, api }: ReportCalendarProps) {
  const links = adminLinks(admin)
  const headings = [text.report, text.data, text.internal, text.sending, text.state, text.acts]
  return (
    <section className="dk-page dk-report__calendar" aria-labelledby="dk-report-calendar">
      <h2 id="dk-report-calendar">{say(text.heading, locale, { year })}</h2>
      <p className="dk-page__bar">
        <a className="dk-button" href={`${admin}/bao-cao?year=${year - 1}`}>
          {pick(text.earlier, locale)}
        </a>
        <a className="dk-button" href={`${admin}/bao-cao?year=${year + 1}`}>
          {pick(text.later, locale)}
        </a>
        {mayWrite && <a href={links.create('report-schedules')}>{pick(text.add, locale)}</a>}
      </p>
      {rows.length === 0 ? (
        <p>{pick(text.none, locale)}</p>
      ) : (
        <table>
          <ColumnHeads headings={headings} locale={locale} />
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.schedule}-${row.period.year}`}>
                <td>
                  <a href={links.document('report-schedules', row.schedule)}>{periodName(row.period, locale)}</a>
                  <p className="dk-note">{row.planTitle}</p>
                </td>
                <td data-label={pick(text.data, locale)}>{periodWithDays(row.period, locale)}</td>
                <td data-label={pick(text.internal, locale)}>
                  <a href={`${admin}/nop-bao-cao?plan=${row.plan}`}>{formatDay(row.days.internal)}</a>
                </td>
                <td data-label={pick(text.sending, locale)}>{formatDay(row.days.sending)}</td>
                <td>
                  <Mark look={scheduledLook[row.state]}>{pick(scheduledStateWords[row.state], locale)}</Mark>
                </td>
                <td>
                  {row.report !== null ? (
                    <a href={`${admin}/bao-cao?report=${row.report}`}>{pick(text.open, locale)}</a>
                  ) : (
                    mayWrite && row.period.start <= now && <BeginReport of={beginOf(row)} locale={locale} admin={admin} api={api} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What a report is begun with. */
const beginOf = ({ plan, period: { calendar, kind, year } }: ScheduledReport) => ({ plans: [plan], calendar, kind, year })
