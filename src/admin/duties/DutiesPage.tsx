import type { AdminViewServerProps } from 'payload'

import { holds, personOf } from '../../access/roles.ts'
import { dutyText as text } from '../../i18n/dutyPage.ts'
import { dutyQueryAsked } from '../../operations/duties/dutyQueryAsked.ts'
import { readDutyList } from '../../operations/duties/readDutyList.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { readScope } from '../../operations/desk/readScope.ts'
import { AdminPage } from '../AdminPage.tsx'
import '../calendar/calendar.css'
import { localeFrom } from '../language.ts'
import { ScopeSwitch } from '../scope/ScopeSwitch.tsx'
import './duties.css'
import { DutyFilters } from './DutyFilters.tsx'
import { DutyListPart } from './DutyListPart.tsx'
import { DutyView } from './DutyView.tsx'
import { paramsOf, readDutyChoices } from './dutyChoices.ts'

/** The duties of bodies: all that are asked for, or one of them with its steps. */
export async function DutiesPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const locale = localeFrom(req.i18n.language)
  const params = paramsOf((await props.searchParams) ?? {})
  const { occurrence, ...asked } = params
  return (
    <AdminPage {...props}>
      {occurrence !== undefined ? (
        <main className="dk-desk dk-duties">
          <p>
            <a href={`${req.payload.config.routes.admin}/nhiem-vu`}>{pick(text.back, locale)}</a>
          </p>
          <DutyView req={req} occurrence={occurrence} locale={locale} />
        </main>
      ) : (
        <AllDuties initPageResult={props.initPageResult} asked={asked} locale={locale} />
      )}
    </AdminPage>
  )
}

async function AllDuties({
  initPageResult: { req },
  asked,
  locale,
}: Pick<AdminViewServerProps, 'initPageResult'> & { asked: Readonly<Record<string, string>>; locale: Locale }) {
  const now = wallClock.now()
  const { query, faults } = dutyQueryAsked(req, asked)
  const list = await readDutyList(req, query, now)
  const choices = await readDutyChoices(req, list.bodies, now, locale)
  const { api, admin } = req.payload.config.routes
  return (
    <main className="dk-desk dk-duties">
      <header className="dk-duties__head">
        <h1 className="dk-desk__heading">{pick(text.heading, locale)}</h1>
        {holds(personOf(req.user), 'admin', 'auditor') && <ScopeSwitch scope={await readScope(req)} />}
      </header>
      {faults.length > 0 && (
        <p role="alert" className="dk-error">
          {faults.join(' ')}
        </p>
      )}
      <DutyFilters asked={asked} choices={choices} counts={list.counts} locale={locale} page={`${admin}/nhiem-vu`} />
      <DutyListPart req={req} list={list} query={query} setting={{ asked, locale, api, admin, now }} />
    </main>
  )
}
