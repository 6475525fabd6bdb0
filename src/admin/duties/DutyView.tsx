import type { PayloadRequest } from 'payload'

import { holds, personOf } from '../../access/roles.ts'
import { formatDateTime, formatLocalDay } from '../../i18n/dates.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { dutyOutcomeWords, dutyRefused, dutyStateWords, dutyStepWords } from '../../i18n/duties.ts'
import { dutyText as text } from '../../i18n/dutyPage.ts'
import { dutyPeriodWords } from '../../i18n/dutyWords.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { dutyStateTraits } from '../../rules/duties/dutyState.ts'
import { FactList, type Fact } from '../FactList.tsx'
import { adminLinks, type AdminLinks } from '../links.ts'
import { Mark } from '../Mark.tsx'
import { dutyLook } from '../tones.ts'
import { Proofs } from '../verdict/Items.tsx'
import '../calendar/calendar.css'
import '../log/log.css'
import '../verdict/verdict.css'
import '../findings/finding.css'
import './duties.css'
import { FindingsOn } from '../findings/FindingsOn.tsx'
import { RaiseFinding } from '../findings/RaiseFinding.tsx'
import { DutyActs } from './DutyActs.tsx'
import { readDuty, type DutyRead, type ToldDutyStep } from './readDuty.ts'

/** A duty of a body for a period to be read: what is asked and until when, what was reported and confirmed, and what may be done now. */
export async function DutyView({ req, occurrence: key, locale }: { req: PayloadRequest; occurrence: string; locale: Locale }) {
  const read = await readDuty(req, key, wallClock.now())
  if (read === null) return <p role="alert">{pick(dutyRefused.notFound, locale)}</p>
  const { occurrence, steps, may } = read
  const { admin, api } = req.payload.config.routes
  const links = adminLinks(admin)
  const about = `${occurrence.duty.title}, ${occurrence.body.name}, ${dutyPeriodWords(occurrence.window, locale)}`
  return (
    <article className="dk-finding dk-duty">
      <h1 className="dk-desk__heading">{occurrence.duty.title}</h1>
      <p className="dk-facts">
        <Mark look={dutyLook[occurrence.state]}>{pick(dutyStateWords[occurrence.state], locale)}</Mark>
        {occurrence.account?.outcome === 'notKept' && <span className="dk-error">{pick(text.notKept, locale)}</span>}
      </p>
      <DutyFacts read={read} locale={locale} links={links} />
      <section>
        <h2>{pick(text.thread, locale)}</h2>
        {steps.length === 0 ? (
          <p className="dk-note">{pick(text.noSteps, locale)}</p>
        ) : (
          <ol className="dk-plain dk-finding__thread">
            {steps.map((step, at) => (
              <li key={at} className={step.step === 'handIn' ? 'dk-finding__answer' : undefined}>
                <ToldStep step={step} locale={locale} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className="dk-verdict__next">
        <h2>{pick(text.next, locale)}</h2>
        {may.length === 0 ? (
          <p className="dk-note">{waitingFor(read, locale)}</p>
        ) : (
          <DutyActs
            duty={{ key, seen: steps.length, body: occurrence.body.id }}
            may={may}
            lastDays={read.lastDays}
            about={about}
            locale={locale}
            api={api}
          />
        )}
        {holds(personOf(req.user), 'auditor') && (
          <div className="dk-verdict__acts">
            <RaiseFinding
              subject={{ kind: 'duty', ref: key, title: about }}
              bodies={[{ id: occurrence.body.id, name: occurrence.body.name }]}
              lastDays={read.lastDays}
              {...{ locale, api, admin }}
            />
          </div>
        )}
      </section>
      <FindingsOn findings={read.findings} locale={locale} links={links} />
    </article>
  )
}

function waitingFor({ occurrence: { state, body } }: DutyRead, locale: Locale): string {
  const { waitsFor } = dutyStateTraits[state]
  if (waitsFor === null) return pick(text.settled, locale)
  return waitsFor === 'body' ? say(text.waitsForBody, locale, { body: body.name }) : pick(text.waitsForAuditor, locale)
}

function DutyFacts({ read: { occurrence, commitment }, locale, links }: { read: DutyRead; locale: Locale; links: AdminLinks }) {
  const { duty, body, window, dueBy, state, account } = occurrence
  const facts: Fact[] = [
    [text.body, body.name],
    [
      text.plan,
      <a key="plan" href={links.document('plans', duty.plan)}>
        {duty.planTitle}
      </a>,
    ],
    [text.periodHead, dutyPeriodWords(window, locale)],
    [
      text.due,
      <span key="due" className={state === 'overdue' ? 'dk-error' : undefined}>
        {dueWords(dueBy)}
      </span>,
    ],
    ...(account?.settledAt == null
      ? []
      : [
          [text.confirmedBy, say(text.confirmedAt, locale, { by: account.settledBy ?? '', at: formatDateTime(account.settledAt) })] as Fact,
        ]),
    [
      text.clause,
      <span key="clause" className="dk-finding__text">
        {duty.text}
      </span>,
    ],
    ...(duty.askedOf === '' ? [] : [[text.askedOf, duty.askedOf] as Fact]),
    ...(commitment === null
      ? []
      : [
          [
            text.commitment,
            <a key="cm" href={links.document('commitments', commitment.id)}>
              {commitment.title}
            </a>,
          ] as Fact,
        ]),
  ]
  return (
    <>
      <FactList facts={facts} locale={locale} />
      <p>
        <a href={links.document('duties', duty.id)}>{pick(text.openDuty, locale)}</a>
      </p>
    </>
  )
}

function ToldStep({
  step: { step, by, at, text: said, document, outcome, dueBy, proofs },
  locale,
}: {
  step: ToldDutyStep
  locale: Locale
}) {
  return (
    <>
      <p className="dk-finding__head">
        <strong>
          {pick(dutyStepWords[step], locale)}
          {outcome !== null && `: ${pick(dutyOutcomeWords[outcome], locale)}`}
        </strong>
        <span className="dk-note">
          {by}, <time dateTime={new Date(at).toISOString()}>{formatDateTime(at)}</time>
        </span>
      </p>
      {said !== '' && <p className="dk-finding__text">{said}</p>}
      {document !== null && (
        <p>
          {pick(text.document, locale)}: {document}
        </p>
      )}
      {proofs.length > 0 && <Proofs proofs={proofs} locale={locale} />}
      {dueBy !== null && <p className="dk-note">{say(text.newDue, locale, { day: formatLocalDay(dueBy - 1) })}</p>}
    </>
  )
}
