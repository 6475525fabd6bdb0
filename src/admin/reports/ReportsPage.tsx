import type { AdminViewServerProps } from 'payload'

import { readPermitted } from '../../database/readPermitted.ts'
import { toStoredId } from '../../database/read.ts'
import { periodWithDays } from '../../i18n/reportPeriod.ts'
import { reportPage as text } from '../../i18n/reportPage.ts'
import { listReports, offeredPeriods } from '../../operations/record/listReports.ts'
import { readReportCalendar } from '../../operations/record/reportCalendar.ts'
import { mayWrite } from '../../operations/record/storedReport.ts'
import { viewReport } from '../../operations/record/viewReport.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick } from '../../platform/text.ts'
import { localDateOf } from '../../obligations/index.ts'
import type { Period } from '../../figures/periods.ts'
import { AdminPage } from '../AdminPage.tsx'
import { localeFrom } from '../language.ts'
import { NewReport } from './NewReport.tsx'
import { ReportCalendar } from './ReportCalendar.tsx'
import { ReportEditor } from './ReportEditor.tsx'
import { ReportList } from './ReportList.tsx'
import '../calendar/calendar.css'
import '../filters/filters.css'
import './reports.css'

/** Periodic reports: the list, and one of them as people will print it. */
export async function ReportsPage(props: AdminViewServerProps) {
  const { report: asked, year } = (await props.searchParams) ?? {}
  return (
    <AdminPage {...props}>
      <main className="dk-desk dk-report">
        {typeof asked === 'string' ? <OneReport {...props} report={asked} /> : <AllReports {...props} year={yearAsked(year)} />}
      </main>
    </AdminPage>
  )
}

/** A year that an address names; null where it names none. */
const yearAsked = (year: unknown): number | null => (typeof year === 'string' && /^[12]\d{3}$/.test(year) ? Number(year) : null)

async function AllReports({ initPageResult: { req }, year: asked }: AdminViewServerProps & { year: number | null }) {
  const now = wallClock.now()
  const year = asked ?? Number(localDateOf(now).slice(0, 4))
  const locale = localeFrom(req.i18n.language)
  const { api, admin } = req.payload.config.routes
  const plans = await readPermitted(req, 'plans', { select: { title: true }, sort: '-period.start', where: { auditing: { equals: 'on' } } })
  const { over, running } = offeredPeriods(now)
  const option = (period: Period) => ({
    value: `${period.calendar}:${period.kind}:${period.year}`,
    label: periodWithDays(period, locale),
  })
  const groups = [
    { label: pick(text.overReport, locale), periods: over.filter(({ calendar }) => calendar === 'report').map(option) },
    { label: pick(text.overCivil, locale), periods: over.filter(({ calendar }) => calendar === 'civil').map(option) },
    { label: pick(text.running, locale), periods: running.map(option) },
  ]
  return (
    <>
      <h1 className="dk-desk__heading">{pick(text.heading, locale)}</h1>
      <div className="dk-desk__body">
        <ReportCalendar rows={await readReportCalendar(req, year, now)} mayWrite={mayWrite(req)} {...{ year, now, locale, admin, api }} />
        {mayWrite(req) && <NewReport plans={plans} groups={groups} locale={locale} api={api} admin={admin} />}
        <ReportList reports={await listReports(req)} locale={locale} admin={admin} />
      </div>
    </>
  )
}

async function OneReport({ initPageResult: { req }, report }: AdminViewServerProps & { report: string }) {
  const now = wallClock.now()
  const locale = localeFrom(req.i18n.language)
  const { api, admin } = req.payload.config.routes
  const viewed = await viewReport(req, toStoredId(req.payload, report), now)
  return (
    <>
      <p>
        <a href={`${admin}/bao-cao`}>{pick(text.all, locale)}</a>
      </p>
      {viewed.ok ? (
        <ReportEditor initial={viewed.report} today={localDateOf(now)} locale={locale} api={api} admin={admin} />
      ) : (
        <p role="alert">{viewed.refusal.errors[0]!.message}</p>
      )}
    </>
  )
}
