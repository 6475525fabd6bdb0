import type { AdminViewServerProps } from 'payload'

import { readAll, toStoredId } from '../../database/read.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { idsOf } from '../../documents/ids.ts'
import type { Period } from '../../figures/periods.ts'
import { periodName, periodWithDays } from '../../i18n/reportPeriod.ts'
import { reportPage } from '../../i18n/reportPage.ts'
import { scoringRefused } from '../../i18n/scorings.ts'
import { scoringText as text } from '../../i18n/scoringPage.ts'
import { offeredPeriods } from '../../operations/record/listReports.ts'
import { mayScore, maySee, periodOfScoring } from '../../operations/scoring/storedScoring.ts'
import { viewScoring } from '../../operations/scoring/viewScoring.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick } from '../../platform/text.ts'
import { AdminPage } from '../AdminPage.tsx'
import { localeFrom } from '../language.ts'
import { ImportScheme } from './ImportScheme.tsx'
import { NewScoring } from './NewScoring.tsx'
import { SchemeList, ScoringList } from './ScoringLists.tsx'
import { ScoreDesk } from './ScoreDesk.tsx'
import '../calendar/calendar.css'
import '../reports/reports.css'
import './scores.css'

/** Scores by schemes of points: the list, and one of them with its evidence. */
export async function ScoresPage(props: AdminViewServerProps) {
  const { scoring, body } = (await props.searchParams) ?? {}
  const { req } = props.initPageResult
  return (
    <AdminPage {...props}>
      <main className="dk-desk dk-report dk-scores">
        {!maySee(req) ? (
          <p role="alert">{pick(scoringRefused.missing, localeFrom(req.i18n.language))}</p>
        ) : typeof scoring === 'string' ? (
          <OneScoring {...props} scoring={scoring} body={typeof body === 'string' && body !== '' ? body : null} />
        ) : (
          <AllScorings {...props} />
        )}
      </main>
    </AdminPage>
  )
}

async function AllScorings({ initPageResult: { req } }: AdminViewServerProps) {
  const locale = localeFrom(req.i18n.language)
  const { api, admin } = req.payload.config.routes
  const writes = mayScore(req)
  const schemes = await readPermitted(req, 'schemes', { select: { title: true, code: true, year: true, level: true }, sort: '-year' })
  const plans = await readPermitted(req, 'plans', { select: { title: true }, sort: '-period.start' })
  const followed = await readPermitted(req, 'plans', {
    select: { title: true },
    sort: '-period.start',
    where: { auditing: { equals: 'on' } },
  })
  const scorings = await readAll(req, 'scorings', {
    select: { title: true, scheme: true, plans: true, calendar: true, kind: true, year: true, editedBy: true },
    sort: '-createdAt',
  })
  const titles = new Map(plans.map(({ id, title }) => [String(id), title]))
  const { over, running } = offeredPeriods(wallClock.now())
  const option = (period: Period) => ({
    value: `${period.calendar}:${period.kind}:${period.year}`,
    label: periodWithDays(period, locale),
  })
  const groups = [
    { label: pick(reportPage.overCivil, locale), periods: over.filter(({ calendar }) => calendar === 'civil').map(option) },
    { label: pick(reportPage.overReport, locale), periods: over.filter(({ calendar }) => calendar === 'report').map(option) },
    { label: pick(reportPage.running, locale), periods: running.map(option) },
  ]
  const offered = schemes.map(({ id, title, code }) => ({ id, title: title || code }))
  return (
    <>
      <h1 className="dk-desk__heading">{pick(text.heading, locale)}</h1>
      <div className="dk-desk__body">
        <p>{pick(text.intro, locale)}</p>
        {writes && <NewScoring schemes={offered} plans={followed} groups={groups} locale={locale} api={api} admin={admin} />}
        <ScoringList
          scorings={scorings.map((doc) => ({
            id: doc.id,
            title: doc.title,
            period: periodName(periodOfScoring(doc), locale),
            plans: idsOf(doc.plans).map((id) => titles.get(String(id)) ?? String(id)),
            by: doc.editedBy ?? '',
          }))}
          locale={locale}
          admin={admin}
        />
        <SchemeList schemes={schemes} locale={locale} api={api} admin={admin} />
        {writes && <ImportScheme locale={locale} api={api} admin={admin} />}
      </div>
    </>
  )
}

async function OneScoring({ initPageResult: { req }, scoring, body }: AdminViewServerProps & { scoring: string; body: string | null }) {
  const locale = localeFrom(req.i18n.language)
  const { api, admin } = req.payload.config.routes
  const viewed = await viewScoring(req, { id: toStoredId(req.payload, scoring), obligor: body }, wallClock.now())
  return (
    <>
      <p>
        <a href={`${admin}/cham-diem`}>{pick(text.all, locale)}</a>
      </p>
      {viewed.ok ? (
        <ScoreDesk initial={viewed.scoring} locale={locale} api={api} admin={admin} />
      ) : (
        <p role="alert">{viewed.refusal.errors[0]!.message}</p>
      )}
    </>
  )
}
