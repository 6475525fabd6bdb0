import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { formatExactTime, formatLocalDay } from '../../i18n/dates.ts'
import { historyText as text } from '../../i18n/history.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { describeEntries } from '../../operations/history/describeEntries.ts'
import type { AuditLog } from '../../documents/payload-types.ts'
import { localeFrom } from '../language.ts'
import { adminLinks, type AdminLinks } from '../links.ts'
import { labelsOf } from './labels.ts'
import { Lines, Name } from './Lines.tsx'
import './log.css'

/** One entry of the log, to be read: who did what to which document, and what it was before. */
export async function EntryPage({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  const locale = localeFrom(req.i18n.language)
  const links = adminLinks(req.payload.config.routes.admin)
  const entry = doc as AuditLog
  const [told] = await describeEntries(req, [entry], locale)
  if (told === undefined) return null
  return (
    <Gutter className="dk-paper">
      <SetStepNav
        nav={[{ label: pick(labelsOf(req, 'audit-log').plural, locale), url: links.list('audit-log') }, { label: String(entry.seq) }]}
      />
      <main>
        <p className="dk-note">{say(text.entry, locale, { seq: entry.seq })}</p>
        <h2>{told.act}</h2>
        <EntryFacts entry={entry} told={told} locale={locale} links={links} />
        {told.lines.length === 0 ? (
          <p className="dk-note">{pick(text.noDetails, locale)}</p>
        ) : (
          <Lines lines={told.lines} locale={locale} links={links} />
        )}
        <Proof entry={entry} locale={locale} />
      </main>
    </Gutter>
  )
}

interface EntryFactsProps {
  entry: AuditLog
  told: Awaited<ReturnType<typeof describeEntries>>[number]
  locale: Locale
  links: AdminLinks
}

function EntryFacts({ entry, told, locale, links }: EntryFactsProps) {
  const at = Date.parse(entry.at)
  return (
    <dl className="dk-log__facts">
      <div>
        <dt>{pick(text.who, locale)}</dt>
        <dd>{told.who}</dd>
      </div>
      <div>
        <dt>{pick(text.when, locale)}</dt>
        <dd>
          <time dateTime={told.at}>
            {formatLocalDay(at)} {formatExactTime(at)}
          </time>
        </dd>
      </div>
      {told.subject && (
        <div>
          <dt>{pick(text.document, locale)}</dt>
          <dd>
            <Name of={told.subject} locale={locale} links={links} />
          </dd>
        </div>
      )}
      {!told.subject && entry.label && (
        <div>
          <dt>{pick(text.document, locale)}</dt>
          <dd>{entry.label}</dd>
        </div>
      )}
    </dl>
  )
}

/** What holds the entry in the chain, and who and what is meant by it. */
function Proof({ entry, locale }: { entry: AuditLog; locale: Locale }) {
  return (
    <details className="dk-log__proof">
      <summary>{pick(text.proof, locale)}</summary>
      <dl className="dk-log__facts">
        <div>
          <dt>{pick(text.hash, locale)}</dt>
          <dd>
            <code>{entry.hash}</code>
          </dd>
        </div>
        <div>
          <dt>{pick(text.previous, locale)}</dt>
          <dd>
            <code>{entry.previous}</code>
          </dd>
        </div>
        <div>
          <dt>{pick(text.signature, locale)}</dt>
          <dd>{entry.signature ? <code>{entry.signature}</code> : pick(text.unsigned, locale)}</dd>
        </div>
        {entry.actorId && (
          <div>
            <dt>{pick(text.actorId, locale)}</dt>
            <dd>
              <code>{entry.actorId}</code>
            </dd>
          </div>
        )}
        {entry.subjectId && (
          <div>
            <dt>{pick(text.subjectId, locale)}</dt>
            <dd>
              <code>{entry.subjectId}</code>
            </dd>
          </div>
        )}
      </dl>
    </details>
  )
}
