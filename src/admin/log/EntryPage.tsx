import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { formatExactTime, formatLocalDay } from '../../i18n/dates.ts'
import { historyText as text } from '../../i18n/history.ts'
import { say } from '../../i18n/text.ts'
import { tellEntries } from '../../operations/tellEntries.ts'
import type { AuditLog } from '../../payload-types.ts'
import { localeFrom } from '../language.ts'
import { adminLinks } from '../links.ts'
import { labelsOf } from './labels.ts'
import { Lines, Name } from './Lines.tsx'
import './log.css'

/** One entry of the log, to be read: who did what to which document, and what it was before. */
export async function EntryPage({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  const locale = localeFrom(req.i18n.language)
  const links = adminLinks(req.payload.config.routes.admin)
  const entry = doc as AuditLog
  const [told] = await tellEntries(req, [entry], locale)
  const at = Date.parse(entry.at)
  if (told === undefined) return null
  return (
    <Gutter className="dk-paper">
      <SetStepNav nav={[{ label: labelsOf(req, 'audit-log').plural[locale], url: links.list('audit-log') }, { label: String(entry.seq) }]} />
      <main>
        <p className="dk-note">{say(text.entry, locale, { seq: entry.seq })}</p>
        <h2>{told.act}</h2>
        <dl className="dk-log__facts">
          <div><dt>{text.who[locale]}</dt><dd>{told.who}</dd></div>
          <div><dt>{text.when[locale]}</dt><dd><time dateTime={told.at}>{formatLocalDay(at)} {formatExactTime(at)}</time></dd></div>
          {told.subject && <div><dt>{text.document[locale]}</dt><dd><Name of={told.subject} locale={locale} links={links} /></dd></div>}
          {!told.subject && entry.label && <div><dt>{text.document[locale]}</dt><dd>{entry.label}</dd></div>}
        </dl>
        {told.lines.length === 0 ? <p className="dk-note">{text.noDetails[locale]}</p> : <Lines lines={told.lines} locale={locale} links={links} />}
        <details className="dk-log__proof">
          <summary>{text.proof[locale]}</summary>
          <dl className="dk-log__facts">
            <div><dt>{text.hash[locale]}</dt><dd><code>{entry.hash}</code></dd></div>
            <div><dt>{text.previous[locale]}</dt><dd><code>{entry.previous}</code></dd></div>
            <div><dt>{text.signature[locale]}</dt><dd>{entry.signature ? <code>{entry.signature}</code> : text.unsigned[locale]}</dd></div>
            {entry.actorId && <div><dt>{text.actorId[locale]}</dt><dd><code>{entry.actorId}</code></dd></div>}
            {entry.subjectId && <div><dt>{text.subjectId[locale]}</dt><dd><code>{entry.subjectId}</code></dd></div>}
          </dl>
        </details>
      </main>
    </Gutter>
  )
}
