import type { AdminViewServerProps } from 'payload'

import { holds, personOf } from '../../access/roles.ts'
import { workText as text } from '../../i18n/work.ts'
import { openStatuses, type Instant } from '../../obligations/index.ts'
import { readScope } from '../../operations/desk/readScope.ts'
import { readWork } from '../../operations/work/readWork.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { workListOf, type WorkGroup, type WorkKind } from '../../reports/workList.ts'
import { workDueWords, workHeadingOf } from '../../reports/workWords.ts'
import { slotsAhead } from '../../operations/work/workQuestions.ts'
import { asksForMore, flagged, openStates } from '../../rules/shortfall.ts'
import type { DaysOff } from '../../rules/workingDays.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import { AdminPage } from '../AdminPage.tsx'
import '../calendar/calendar.css'
import { localeFrom } from '../language.ts'
import { adminLinks, type AdminLinks } from '../links.ts'
import { ScopeSwitch } from '../scope/ScopeSwitch.tsx'
import './work.css'

/** What waits for the person who looks, by what is to be done, the oldest deadline first. */
export async function WorkPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const now = wallClock.now()
  const locale = localeFrom(req.i18n.language)
  const scope = await readScope(req)
  const groups = workListOf(await readWork(req, scope, now), now)
  const setting = { now, locale, holidays: await confirmedHolidays(req), links: adminLinks(req.payload.config.routes.admin) }
  return (
    <AdminPage {...props}>
      <main className="dk-desk dk-work">
        <header className="dk-work__head">
          <h1 className="dk-desk__heading">{pick(text.heading, locale)}</h1>
          {/* Who acts for her own bodies alone has nothing to choose. */}
          {holds(personOf(req.user), 'admin', 'auditor') && <ScopeSwitch scope={scope} />}
        </header>
        {groups.length === 0 ? (
          <p className="dk-work__empty">{pick(text.empty, locale)}</p>
        ) : (
          <>
            <p className="dk-note">{pick(text.intro, locale)}</p>
            {groups.map((group) => (
              <Group key={group.kind} group={group} setting={setting} />
            ))}
          </>
        )}
      </main>
    </AdminPage>
  )
}

interface WorkSetting {
  now: Instant
  locale: Locale
  holidays: DaysOff
  links: AdminLinks
}

function Group({ group: { kind, items, total, overdue }, setting }: { group: WorkGroup; setting: WorkSetting }) {
  const { locale, links, now } = setting
  const id = `dk-work-${kind}`
  return (
    <section aria-labelledby={id} className="dk-work__group">
      <div className="dk-work__title">
        <h2 id={id}>{say(text.group, locale, { heading: pick(workHeadingOf(kind), locale), n: total })}</h2>
        {overdue > 0 && deadlineMatters(kind) && <span className="dk-error">{say(text.overdue, locale, { n: overdue })}</span>}
      </div>
      <ul className="dk-plain">
        {items.map((item) => (
          <li key={item.id} className="dk-work__item">
            <a href={links.at(item.path)}>{item.title}</a>
            <span className={deadlineMatters(kind) && item.due !== null && item.due <= now ? 'dk-error' : undefined}>
              {workDueWords(item, setting, locale)}
            </span>
            {item.body !== null && <span className="dk-note">{item.body}</span>}
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className="dk-note">
          {say(text.more, locale, { n: total - items.length })} <a href={listOf(kind, links, now)}>{pick(text.all, locale)}</a>
        </p>
      )}
    </section>
  )
}

/** What has had its time waits by its nature after it: nobody is late there. */
const deadlineMatters = (kind: WorkKind): boolean => kind !== 'confirmPlacement'

/** The list that holds all of a kind. */
function listOf(kind: WorkKind, links: AdminLinks, now: Instant): string {
  const at = new Date(now).toISOString()
  switch (kind) {
    case 'answerFinding':
      return links.list('findings', [['state', 'equals', 'open']])
    case 'overdueFinding':
      return links.list('findings', [
        ['state', 'equals', 'open'],
        ['dueBy', 'less_than', new Date(now + 1).toISOString()],
      ])
    case 'decideFinding':
      return links.list('findings', [['state', 'equals', 'answered']])
    case 'handInDuty':
      return links.at('/nhiem-vu?state=notYetDue,inProgress,returned,overdue')
    case 'confirmDuty':
      return links.at('/nhiem-vu?state=reported')
    case 'shortfall':
      return links.list('shortfalls', [
        ['state', 'in', [...openStates]],
        ['severity', 'in', flagged.filter(asksForMore)],
        ['cureBy', 'greater_than', at],
      ])
    case 'confirmPlacement':
      return links.list('placements', [
        ['status', 'in', [...openStatuses]],
        ['endsAt', 'less_than', at],
      ])
    case 'emptySlot':
      return links.list('placements', [
        ['status', 'equals', 'planned'],
        ['at', 'greater_than', at],
        ['at', 'less_than', new Date(now + slotsAhead).toISOString()],
      ])
    case 'reportDue':
      return links.at('/bao-cao')
    case 'publishNotice':
    case 'publishResult':
      return links.at('/su-kien?state=waiting')
    case 'lateEvent':
      return links.at('/su-kien?state=late')
    case 'feedback':
      return links.list('feedback', [['state', 'equals', 'received']])
  }
}
