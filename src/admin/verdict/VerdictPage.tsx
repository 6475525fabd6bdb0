import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { actsFor, holds, nameOf, personOf } from '../../access/roles.ts'
import { wallClock } from '../../clock.ts'
import { idOf, idOrNull } from '../../fields/ids.ts'
import { amount, spokenSeconds } from '../../i18n/amounts.ts'
import { formatDateTime } from '../../i18n/dates.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { spanWords } from '../../i18n/spans.ts'
import { say, type Locale } from '../../i18n/text.ts'
import { recordText } from '../../i18n/unplanned.ts'
import { verdictPageText as text } from '../../i18n/verdictPage.ts'
import { waitingWords } from '../../i18n/waiting.ts'
import { noDataWords, shortfallState, shownStatusWords } from '../../i18n/words.ts'
import { DAY, localDateOf, startOfDay } from '../../obligations/index.ts'
import type { Obligation } from '../../payload-types.ts'
import { printedWords } from '../../reports/printing.ts'
import { isSettled } from '../../reports/tally.ts'
import { isFlagged } from '../../rules/shortfall.ts'
import { readHead } from '../../store/auditLog.ts'
import { shownOf } from '../../store/ledger.ts'
import { AcknowledgeButton } from '../dashboard/AcknowledgeButton.tsx'
import { localeFrom } from '../language.ts'
import { adminLinks, type AdminLinks } from '../links.ts'
import { labelsOf } from '../log/labels.ts'
import { Mark } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'
import { Items } from './Items.tsx'
import { PrintButton } from './PrintButton.tsx'
import { dueOf, readVerdict, type Item, type Step, type VerdictRead } from './readVerdict.ts'
import '../log/log.css'
import './verdict.css'

/** A verdict to be read and printed: what was promised, why it stands so, what is behind it, what can be done. */
export async function VerdictPage({ doc, initPageResult: { req, permissions } }: DocumentViewServerProps) {
  const locale = localeFrom(req.i18n.language)
  const { admin, api } = req.payload.config.routes
  const links = adminLinks(admin)
  const now = wallClock.now()
  const obligation = doc as Obligation
  const read = await readVerdict(req, obligation, now, locale)
  const shown = shownOf(obligation)
  const person = personOf(req.user)
  const obligor = idOrNull(obligation.obligor)
  const answers = obligor === null ? Boolean(permissions.collections?.placements?.create) : actsFor(person, obligor)
  const [start, end, due] = [Date.parse(obligation.windowStart), Date.parse(obligation.windowEnd), dueOf(obligation)]
  const done = obligation.delivered + obligation.cured
  const nothing = [read.counted, read.cures, read.waiting, read.ahead, read.excluded].every((items) => items.length === 0)
  const mayPlace = answers && Boolean(permissions.collections?.placements?.create)
  const acts = (
    <Next
      read={read} links={links} locale={locale} admin={admin} api={api} now={now} obligation={obligation}
      mayPlace={mayPlace} mayAcknowledge={holds(person, 'admin', 'auditor') || (obligor !== null && answers)} mayWaive={holds(person, 'auditor')}
    />
  )
  return (
    <Gutter className="dk-paper dk-verdict">
      <SetStepNav nav={[{ label: labelsOf(req, 'obligations').plural[locale], url: links.list('obligations') }, { label: obligation.title ?? '' }]} />
      <main>
        <p className="dk-verdict__head">
          <span className="dk-facts">
            <Mark look={verdictLook[shown]}>{shownStatusWords[shown][locale]}</Mark>
            {obligation.noData && isFlagged(shown) && <span className="dk-note">{noDataWords[locale]}</span>}
          </span>
          <PrintButton label={text.print[locale]} />
        </p>
        <dl className="dk-log__facts">
          <div><dt>{text.obligor[locale]}</dt><dd>{obligation.obligorName}</dd></div>
          <div><dt>{text.window[locale]}</dt><dd>{obligation.label ? `${obligation.label}: ` : ''}{spanWords(start, end)}</dd></div>
          {due !== end && <div><dt>{text.due[locale]}</dt><dd>{dueWords(due)}</dd></div>}
          <div><dt>{text.done[locale]}</dt><dd>{say(text.of, locale, { done: read.kind === 'seconds' ? spokenSeconds(done, locale) : done, target: amount(read.kind, obligation.target, locale, read.counting.unit) })}</dd></div>
        </dl>

        <section>
          <h2>{text.why[locale]}</h2>
          <p className="dk-verdict__why">{read.why}</p>
          {read.waiting.map((item) => <p key={item.id}>{waitingWords({ ...item, title: item.doc?.title ?? '' }, locale)}</p>)}
          {read.cure !== '' && <p>{read.cure}</p>}
        </section>

        <Clause read={read} locale={locale} links={links} />
        {acts}
        {nothing && <p className="dk-paper__empty">{text.none[locale]}</p>}
        <Items heading={text.counted} items={read.counted} proved locale={locale} links={links} />
        <Items heading={text.cures} items={read.cures} proved locale={locale} links={links} />
        <Items heading={text.waiting} items={read.waiting} locale={locale} links={links} />
        <Items heading={text.ahead} items={read.ahead} locale={locale} links={links} />
        <Items heading={text.excluded} items={read.excluded} due={due} locale={locale} links={links} />
        <Story steps={read.story} locale={locale} />
        <p className="dk-note">{say(text.audited, locale, { at: formatDateTime(Date.parse(obligation.updatedAt)) })}</p>
        <p className="dk-verdict__printed">{printedWords({ at: now, by: nameOf(req.user) ?? '', head: await readHead(req.payload, req) }, locale)}</p>
      </main>
    </Gutter>
  )
}

/** The clause word for word, and where it stands. */
function Clause({ read: { commitment, plan, conditions, holds }, locale, links }: { read: VerdictRead; locale: Locale; links: AdminLinks }) {
  if (commitment === null) return null
  const { section, from, to, file } = commitment.source ?? {}
  const place = [
    section ? say(text.section, locale, { section }) : null,
    from && file ? say(text.lines, locale, { from, to: to ?? from, file }) : null,
  ].filter((piece) => piece !== null)
  return (
    <section>
      <h2>{text.clause[locale]}</h2>
      <blockquote lang="vi">{commitment.text}</blockquote>
      {locale === 'en' && commitment.gloss && <p>{commitment.gloss}</p>}
      <p className="dk-note">
        {plan && <a href={links.document('plans', plan.id)}>{(locale === 'en' && plan.titleEn) || plan.title}</a>}
        {place.length > 0 && `, ${place.join(', ')}`}
      </p>
      <p><a href={links.document('commitments', commitment.id)}>{say(text.commitment, locale, { title: commitment.title ?? '' })}</a></p>
      {conditions.length > 0 && <p>{say(text.conditions, locale, { conditions: conditions.join('; ') })}</p>}
      {holds.map((sentence) => <p key={sentence}>{sentence}</p>)}
    </section>
  )
}

interface NextProps {
  read: VerdictRead
  obligation: Obligation
  links: AdminLinks
  locale: Locale
  admin: string
  api: string
  now: number
  mayPlace: boolean
  mayAcknowledge: boolean
  mayWaive: boolean
}

/** What the person who reads can do about it. */
function Next({ read: { live, waiting, open }, obligation, links, locale, admin, api, now, mayPlace, mayAcknowledge, mayWaive }: NextProps) {
  const status = live?.status ?? obligation.status
  const ahead = now < dueOf(obligation) && (live?.needed ?? 0) > 0
  const asks = status === 'atRisk' || status === 'curable' || ((status === 'upcoming' || status === 'unverified') && ahead)
  const buttons = [
    ...(mayPlace && asks ? [<a key="add" className="dk-button dk-button--first" href={links.proposals(obligation.key, Date.parse(obligation.windowStart), now)}>{text.add[locale]}</a>] : []),
    ...(mayPlace && now >= Date.parse(obligation.windowStart) && !isSettled(status) ? [<a key="record" className="dk-button" href={links.record(obligation.id)}>{recordText.link[locale]}</a>] : []),
    ...(mayPlace ? waiting.map((item) => <Confirm key={item.id} item={item} locale={locale} links={links} />) : []),
    ...(mayPlace && waiting.length > 0 ? [<a key="log" className="dk-button" href={`${admin}/thuc-phat`}>{text.log[locale]}</a>] : []),
    ...(open?.state === 'raised' && mayAcknowledge ? [<AcknowledgeButton key="acknowledge" locale={locale} api={api} id={open.id} about={obligation.title ?? ''} />] : []),
    ...(mayWaive && (status === 'short' || status === 'curable' || status === 'atRisk') ? [<a key="waive" className="dk-button" href={links.create('waivers', excusing(obligation))}>{text.waive[locale]}</a>] : []),
  ]
  return (
    <section className="dk-verdict__next">
      <h2>{text.next[locale]}</h2>
      {buttons.length === 0 ? <p className="dk-note">{text.nothingNext[locale]}</p> : <div className="dk-verdict__acts">{buttons}</div>}
    </section>
  )
}

/** What a waiver of this window says. */
function excusing({ commitment, obligor, label, windowStart, windowEnd }: Obligation): Record<string, string> {
  const from = localDateOf(Date.parse(windowStart))
  // Windows are named by the day on which they begin: one of a few hours takes the whole of it.
  const to = localDateOf(Math.max(Date.parse(windowEnd), startOfDay(from) + DAY))
  const body = idOrNull(obligor)
  return { commitment: String(idOf(commitment)), ...(body !== null && { obligor: String(body) }), ...(label && { label }), from, to }
}

const Confirm = ({ item, locale, links }: { item: Item; locale: Locale; links: AdminLinks }) => (
  <a className="dk-button" href={links.document('placements', item.id)}>
    {say(text.confirm, locale, { title: item.doc?.title ?? '', at: formatDateTime(item.start) })}
  </a>
)

function Story({ steps, locale }: { steps: readonly Step[]; locale: Locale }) {
  return (
    <section>
      <h2>{text.story[locale]}</h2>
      <ol className="dk-plain dk-verdict__story">
        {steps.map((step, at) => (
          <li key={at}>
            <time dateTime={new Date(step.at).toISOString()} className="dk-instant">{formatDateTime(step.at)}</time>
            <span>{stepWords(step, locale)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function stepWords({ what, life, waiver, notice }: Step, locale: Locale): string {
  if (what === 'waived') return say(text.waived, locale, { reason: waiver!.reason, authority: waiver!.authority })
  if (what === 'noticed') return say(text.noticed, locale, { subject: (locale === 'en' && notice!.subjectEn) || notice!.subject || '' })
  if (what === 'began') return text.began[locale]
  const { state, severity, by, note } = life!
  const said = say(text.step, locale, { state: state ? shortfallState[state][locale] : '', verdict: severity ? shownStatusWords[severity][locale] : '' })
  return [said, by && by !== 'system' ? by : null, note || null].filter(Boolean).join(' · ')
}
