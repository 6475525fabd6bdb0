import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { holds, personOf } from '../../access/roles.ts'
import { maySwitchScope } from '../../access/scope.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { handInStateWords, handInText as text } from '../../i18n/handIn.ts'
import { readScope } from '../../operations/desk/readScope.ts'
import { readHandInForAddress } from '../../operations/handIn/readHandIn.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { localDateOf } from '../../obligations/index.ts'
import type { HandInAnswer, HandInGroup } from '../../reports/handInTypes.ts'
import { handInStates } from '../../rules/handIn.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import { lastDaysFrom } from '../findings/readFinding.ts'
import { AdminPage } from '../AdminPage.tsx'
import { askedFilters, filterQuery } from '../filters/askedFilters.ts'
import { FilterForm, type PageFilter } from '../filters/FilterForm.tsx'
import { localeFrom } from '../language.ts'
import { ScopeSwitch } from '../scope/ScopeSwitch.tsx'
import { PrintButton } from '../verdict/PrintButton.tsx'
import { HandInTable, type HandInSetting } from './HandInTable.tsx'
import { RemindPanel } from './RemindPanel.tsx'
import '../calendar/calendar.css'
import '../findings/finding.css'
import '../unplanned/unplanned.css'
import './handIn.css'

const filterNames = ['plan', 'commitment', 'period', 'body', 'state'] as const
type Asked = Partial<Record<(typeof filterNames)[number], string>>

/** The reports that bodies owe: what was handed in, what came late, who has not. */
export async function HandInPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const locale = localeFrom(req.i18n.language)
  const may = rights['handed-reports'].read(personOf(req.user)) !== false
  const asked = askedFilters(await props.searchParams, filterNames)
  return (
    <AdminPage {...props}>
      <main className="dk-desk dk-page dk-hand-in">
        <header className="dk-page__head">
          <h1 className="dk-desk__heading">{pick(text.heading, locale)}</h1>
          {may && maySwitchScope(personOf(req.user)) && <ScopeSwitch scope={await readScope(req)} />}
        </header>
        {may ? <Reports req={req} asked={asked} locale={locale} /> : <p>{pick(text.notForYou, locale)}</p>}
      </main>
    </AdminPage>
  )
}

async function Reports({ req, asked, locale }: { req: PayloadRequest; asked: Asked; locale: Locale }) {
  const now = wallClock.now()
  const { admin, api } = req.payload.config.routes
  const read = await readHandInForAddress(req, asked, now)
  const lastDays = holds(personOf(req.user), 'auditor') ? lastDaysFrom(now, await confirmedHolidays(req)) : null
  const setting: HandInSetting = { locale, admin, api, today: localDateOf(now), lastDays }
  const missing = read.groups.flatMap(({ rows }) => rows.filter(({ state }) => state === 'missing'))
  if (read.choices.commitments.length === 0) return <p>{pick(text.noCommitments, locale)}</p>
  return (
    <>
      <p className="dk-note">{pick(text.intro, locale)}</p>
      <FilterForm filters={filtersOf(asked, read.choices, locale)} words={text} action={`${admin}/nop-bao-cao`} locale={locale} />
      <div className="dk-page__bar">
        <a className="dk-button" download href={`${api}/record/handed-in.xlsx${filterQuery(asked)}`}>
          {pick(text.xlsx, locale)}
        </a>
        <PrintButton label={pick(text.print, locale)} />
      </div>
      {read.mayRemind && missing.length > 0 && (
        <RemindPanel
          rows={missing.map(({ key, title, body, period, periodWords, due, days, reminders }) => ({
            ...{ key, title, body, days, reminders },
            period: period.label ?? periodWords,
            due: dueWords(due),
          }))}
          locale={locale}
          api={api}
        />
      )}
      {read.groups.length === 0 && <p>{pick(text.empty, locale)}</p>}
      {read.groups.map((group) => (
        <Group key={`${group.commitment} ${group.period.start} ${group.period.label}`} group={group} setting={setting} />
      ))}
    </>
  )
}

function Group({ group, setting }: { group: HandInGroup; setting: HandInSetting }) {
  const { locale } = setting
  const id = `dk-hand-in-${group.commitment}-${group.period.start}-${(group.period.label ?? '').replace(/\s+/g, '-')}`
  return (
    <section className="dk-page__group" aria-labelledby={id}>
      <h2 id={id}>{`${group.periodWords}: ${group.title}`}</h2>
      <p className="dk-note">{say(text.counts, locale, group.counts)}</p>
      <HandInTable group={group} setting={setting} labelledBy={id} />
    </section>
  )
}

const filtersOf = (asked: Asked, choices: HandInAnswer['choices'], locale: Locale): PageFilter[] => [
  { name: 'plan', label: text.plan, value: asked.plan ?? '', options: choices.plans },
  { name: 'commitment', label: text.commitment, value: asked.commitment ?? '', options: choices.commitments },
  { name: 'period', label: text.period, value: asked.period ?? '', options: choices.periods },
  { name: 'body', label: text.body, value: asked.body ?? '', options: choices.bodies },
  {
    name: 'state',
    label: text.state,
    value: asked.state ?? '',
    options: handInStates.map((id) => ({ id, name: pick(handInStateWords[id], locale) })),
  },
]
