import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { pick, say } from '../../platform/text.ts'
import { holds, personOf } from '../../access/roles.ts'
import type { ViewScope } from '../../access/scope.ts'
import { wallClock } from '../../platform/clock.ts'
import { dashboardText as text } from '../../i18n/dashboard.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import { readScope } from '../../operations/desk/readScope.ts'
import { judgedAt } from '../../operations/record/judgedAt.ts'
import { isPast, timesOfAddress, type RecordTimes } from '../../operations/record/recordTimes.ts'
import { signedReportTimes } from '../../operations/record/signedReportTimes.ts'
import { dashboardOf, type DashboardRows } from '../../reports/dashboard.ts'
import { localeFrom } from '../language.ts'
import { adminLinks } from '../links.ts'
import { pastLinks } from '../past/pastLinks.ts'
import type { TimeParams } from '../past/PastTimes.tsx'
import { PastTimesOfPage } from '../past/PastTimesOfPage.tsx'
import { ScopeSwitch } from '../scope/ScopeSwitch.tsx'
import { CommitmentSections } from './CommitmentSections.tsx'
import { DifferingVerdicts } from './DifferingVerdicts.tsx'
import { KeepFresh } from './KeepFresh.tsx'
import { LastAudit } from './LastAudit.tsx'
import { NoPlan } from './NoPlan.tsx'
import { OpenShortfalls } from './OpenShortfalls.tsx'
import { readDashboard } from './readDashboard.ts'
import { readPastDashboard } from './readPastDashboard.ts'
import type { Setting } from './setting.ts'
import { SpanAnswers } from './SpanAnswers.tsx'
import './dashboard.css'

/** Are we keeping our promises this week, this month, this year? Or did we, at an earlier time. */
export async function Dashboard({ initPageResult: { req, permissions }, searchParams }: AdminViewServerProps) {
  const person = personOf(req.user)
  const { admin, api } = req.payload.config.routes
  const setting: Setting = {
    locale: localeFrom(req.i18n.language),
    now: wallClock.now(),
    links: adminLinks(admin),
    person,
    api,
    mayPlace: Boolean(permissions.collections?.placements?.create),
    past: false,
  }
  const { locale, now } = setting
  const scope = await readScope(req)
  const params = timesIn((await searchParams) ?? {})
  const times = await timesOfAddress(req, { asOf: params.asOf, knownAt: params.knownAt }, now)
  const past = times.ok && isPast(times.value, now) ? times.value : null
  const mayLookBack = rights.obligations.read(person) !== false
  return (
    <Gutter className="dk-dashboard">
      {past === null && <KeepFresh />}
      <main>
        <header className="dk-dashboard__head">
          <h1>{pick(text.heading, locale)}</h1>
          <ScopeSwitch scope={scope} />
          {past === null && <LastAudit req={req} locale={locale} mayAudit={holds(person, 'admin', 'auditor')} />}
        </header>
        {mayLookBack && (
          <PastTimesOfPage
            times={params}
            today={localDateOf(now)}
            reports={await signedReportTimes(req)}
            locale={locale}
            now={admin}
            past={admin}
          />
        )}
        {!times.ok && <p role="alert">{say(times.refusal.text, locale, times.refusal.params)}</p>}
        {past !== null && mayLookBack && <ThenDashboard req={req} times={past} params={params} setting={setting} scope={scope} />}
        {times.ok && past === null && <Answers rows={await readDashboard(req, now, locale, scope)} setting={setting} />}
      </main>
    </Gutter>
  )
}

const timesIn = (query: Readonly<Record<string, unknown>>): TimeParams =>
  Object.fromEntries((['asOf', 'knownAt'] as const).flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]]] : [])))

interface ThenDashboardProps {
  req: PayloadRequest
  times: RecordTimes
  params: TimeParams
  setting: Setting
  scope: ViewScope
}

/** The same at an earlier time: nothing can be done there, and what differs from now is told first. */
async function ThenDashboard({ req, times, params, setting, scope }: ThenDashboardProps) {
  const { locale, now } = setting
  const record = await judgedAt(req.payload, times, now)
  const rows = await readPastDashboard(req, record, { locale, scope })
  const links = pastLinks(setting.links, params)
  return (
    <>
      <DifferingVerdicts {...{ req, record, now, scope, locale, links }} />
      <Answers
        rows={rows}
        setting={{ ...setting, now: record.asOf, links, person: null, mayPlace: false, past: true }}
        within={record.asOf - 1}
      />
    </>
  )
}

/** What the rows say, by span, by what is to be done, by commitment. */
function Answers({ rows, setting, within }: { rows: DashboardRows; setting: Setting; within?: Instant }) {
  const { spans, open, lost, sections } = dashboardOf(rows, setting.now, within)
  return rows.plans.length === 0 ? (
    <NoPlan setting={setting} />
  ) : (
    <>
      <SpanAnswers spans={spans} setting={setting} />
      <OpenShortfalls open={open} lost={lost} setting={setting} />
      <CommitmentSections sections={sections} setting={setting} />
    </>
  )
}
