import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { findPermitted } from '../../database/readPermitted.ts'
import type { Id } from '../../documents/ids.ts'
import { idOf, idOrNull } from '../../documents/ids.ts'
import { formatDateTime, formatLocalDay } from '../../i18n/dates.ts'
import { findingKindWords, findingStateWords, findingText as text, workingDaysWords } from '../../i18n/findings.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { dutyPath } from '../../rules/duties/dutyPath.ts'
import { waitsFor } from '../../rules/finding.ts'
import { FactList, type Fact } from '../FactList.tsx'
import { localeFrom } from '../language.ts'
import { adminLinks, type AdminLinks } from '../links.ts'
import { labelsOf } from '../log/labels.ts'
import { Mark } from '../Mark.tsx'
import { findingLook } from '../tones.ts'
import '../log/log.css'
import '../verdict/verdict.css'
import './finding.css'
import { FindingActs } from './FindingActs.tsx'
import { readFinding, type FindingRead } from './readFinding.ts'
import { Thread } from './Thread.tsx'

/** A finding to be read: what is asked and until when, what was answered and decided, and what may be done now. */
export async function FindingPage({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  const locale = localeFrom(req.i18n.language)
  const { admin, api } = req.payload.config.routes
  const links = adminLinks(admin)
  // As it is stored: the document of the page has its relations filled in.
  const stored = await findPermitted(req, 'findings', doc.id as Id)
  if (stored === null) return null
  const read = await readFinding(req, stored, wallClock.now())
  const { finding, body } = read
  return (
    <Gutter className="dk-paper dk-finding">
      <SetStepNav
        nav={[{ label: pick(labelsOf(req, 'findings').plural, locale), url: links.list('findings') }, { label: finding.title }]}
      />
      <main>
        <p className="dk-facts">
          <Mark look={findingLook[finding.state]}>{pick(findingStateWords[finding.state], locale)}</Mark>
          <span>{pick(findingKindWords[finding.kind], locale)}</span>
        </p>
        <Facts read={read} locale={locale} links={links} />
        <Thread read={read} locale={locale} />
        <section className="dk-verdict__next">
          <h2>{pick(text.next, locale)}</h2>
          {read.may.length === 0 ? (
            <p className="dk-note">{waitingWords(read, locale)}</p>
          ) : (
            <FindingActs
              finding={{
                id: finding.id,
                subjectKind: finding.subjectKind,
                seen: read.steps.length,
                organization: idOf(finding.organization),
              }}
              may={read.may}
              lastDays={read.lastDays}
              about={`${finding.title}, ${body}`}
              locale={locale}
              api={api}
            />
          )}
        </section>
        {finding.waiver != null && (
          <p>
            <a href={links.document('waivers', idOf(finding.waiver))}>{pick(text.waiver, locale)}</a>
          </p>
        )}
      </main>
    </Gutter>
  )
}

function waitingWords({ finding, body }: FindingRead, locale: Locale): string {
  const side = waitsFor(finding.state)
  if (side === null) return pick(text.ended, locale)
  return side === 'body' ? say(text.waitsForBody, locale, { body }) : pick(text.waitsForAuditor, locale)
}

interface FactsProps {
  read: FindingRead
  locale: Locale
  links: AdminLinks
}

function Facts({ read: { finding, body, obligation, due }, locale, links }: FactsProps) {
  const commitment = idOrNull(finding.commitment)
  const about = {
    obligation: obligation === null ? null : links.document('obligations', obligation),
    commitment: commitment === null ? null : links.document('commitments', commitment),
    duty: links.at(dutyPath(finding.subject)),
  }[finding.subjectKind]
  const facts: Fact[] = [
    [text.about, about === null ? finding.title : <a href={about}>{finding.title}</a>],
    [text.body, body],
    [text.raisedBy, `${finding.raisedBy}, ${formatDateTime(Date.parse(finding.raisedAt))}`],
    ...(due === null
      ? []
      : [
          [
            text.due,
            <span key="due" className={due.overdue ? 'dk-error' : undefined}>
              {say(text.dueWords, locale, {
                day: formatLocalDay(due.by - 1),
                left: workingDaysWords(due.left, due.overdue, locale),
              })}
            </span>,
          ] as Fact,
        ]),
  ]
  return <FactList facts={facts} locale={locale} />
}
