import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { maySwitchScope } from '../../access/scope.ts'
import { eventText as text } from '../../i18n/events.ts'
import { readScope } from '../../operations/desk/readScope.ts'
import { readEventsForAddress } from '../../operations/events/readEvents.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { EventList } from '../../reports/eventTypes.ts'
import { AdminPage } from '../AdminPage.tsx'
import { askedFilters, filterQuery } from '../filters/askedFilters.ts'
import { FilterForm, type PageFilter } from '../filters/FilterForm.tsx'
import { localeFrom } from '../language.ts'
import { ScopeSwitch } from '../scope/ScopeSwitch.tsx'
import { PrintButton } from '../verdict/PrintButton.tsx'
import { EventTable } from './EventTable.tsx'
import '../calendar/calendar.css'

const filterNames = ['from', 'to', 'body', 'form', 'state'] as const
type Asked = Partial<Record<(typeof filterNames)[number], string>>

/** Dialogues, conferences and trainings: what the law asks before and after each, and what is kept of it. */
export async function EventsPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const locale = localeFrom(req.i18n.language)
  const may = rights.events.read(personOf(req.user)) !== false
  const asked = askedFilters(await props.searchParams, filterNames)
  return (
    <AdminPage {...props}>
      <main className="dk-desk dk-page dk-events">
        <header className="dk-page__head">
          <h1 className="dk-desk__heading">{pick(text.heading, locale)}</h1>
          {may && maySwitchScope(personOf(req.user)) && <ScopeSwitch scope={await readScope(req)} />}
        </header>
        {may ? <EventsShown req={req} asked={asked} locale={locale} /> : <p>{pick(text.notForYou, locale)}</p>}
      </main>
    </AdminPage>
  )
}

async function EventsShown({ req, asked, locale }: { req: PayloadRequest; asked: Asked; locale: Locale }) {
  const { admin, api } = req.payload.config.routes
  const list = await readEventsForAddress(req, asked, wallClock.now())
  return (
    <>
      <p className="dk-note">{pick(text.intro, locale)}</p>
      <FilterForm filters={filtersOf(asked, list, locale)} words={text} action={`${admin}/su-kien`} locale={locale} />
      <div className="dk-page__bar">
        <a className="dk-button" download href={`${api}/record/events.xlsx${filterQuery(asked)}`}>
          {pick(text.xlsx, locale)}
        </a>
        <PrintButton label={pick(text.print, locale)} />
      </div>
      {list.rows.length === 0 ? <p>{pick(text.empty, locale)}</p> : <EventTable rows={list.rows} locale={locale} admin={admin} />}
    </>
  )
}

const filtersOf = (asked: Asked, { bodies, forms, from, to }: EventList, locale: Locale): PageFilter[] => [
  { name: 'from', label: text.from, value: asked.from === undefined ? '' : from },
  { name: 'to', label: text.to, value: asked.to === undefined ? '' : to },
  { name: 'body', label: text.body, value: asked.body ?? '', options: bodies },
  { name: 'form', label: text.form, value: asked.form ?? '', options: forms },
  {
    name: 'state',
    label: text.state,
    value: asked.state ?? '',
    options: [
      { id: 'waiting', name: pick(text.waiting, locale) },
      { id: 'late', name: pick(text.late, locale) },
    ],
  },
]
