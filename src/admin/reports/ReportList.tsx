import { dayFromStore } from '../../documents/days.ts'
import { formatDay } from '../../i18n/dates.ts'
import { reportState } from '../../i18n/periodReports.ts'
import { periodName } from '../../i18n/reportPeriod.ts'
import { reportPage as text } from '../../i18n/reportPage.ts'
import type { ListedReport } from '../../operations/record/listReports.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { ColumnHeads } from '../ColumnHeads.tsx'

/** Every report, the newest first. */
export function ReportList({ reports, locale, admin }: { reports: readonly ListedReport[]; locale: Locale; admin: string }) {
  if (reports.length === 0) return <p>{pick(text.none, locale)}</p>
  const headings = [text.period, text.plan, text.state, text.number, text.who]
  return (
    <div className="dk-report__table" tabIndex={0} role="region" aria-label={pick(text.heading, locale)}>
      <table>
        <ColumnHeads headings={headings} locale={locale} />
        <tbody>
          {reports.map(({ id, period, plans, state, number, day, by }) => (
            <tr key={id}>
              <td>
                <a href={`${admin}/bao-cao?report=${id}`}>{periodName(period, locale)}</a>
              </td>
              <td>{plans.join('; ')}</td>
              <td>{pick(reportState[state], locale)}</td>
              <td>{number === null || day === null ? '' : `${number}, ${formatDay(dayFromStore(day))}`}</td>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
